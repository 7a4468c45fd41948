import type { AnyEntity, EntityClass, MikroORM } from '@mikro-orm/postgresql';
import pLimit from 'p-limit';
import type { Pool } from 'pg';
import type { Logger } from '#server/config/logger.js';
import type { CursorSigner } from '#server/database/pagination/cursor.js';
import { platformSessions } from '#server/identity/platform-sessions.js';
import { centralImpersonations } from '#server/identity/impersonations.js';
import { everyClient } from '#server/identity/reach.js';
import { PlatformClients, type ClientsWithin } from '#server/platform/platform-clients.js';
import { PlatformServers } from '#server/platform/platform-servers.js';
import { PlatformSignIn, type PlatformSignInDeps } from '#server/platform/platform-sign-in.js';
import { CentreReader } from '#server/tenancy/centre-reader.js';
import type { LookDeps } from '#server/tenancy/facts/placement-look.js';
import type { Registry } from '#server/tenancy/registry.js';
import { tenantEntities } from './entities.js';

/** How many clients' places are asked at once for the platform, of all its requests together. */
const looksAtOnce = 4;

export interface PlatformOptions
  extends
    Pick<PlatformSignInDeps, 'tokens' | 'sessions' | 'passwords' | 'limits'>,
    Pick<LookDeps, 'placements' | 'gateway' | 'sharedRole'> {
  readonly orm: MikroORM;
  readonly pool: Pool;
  readonly registry: Registry;
  readonly cursors: CursorSigner;
  readonly installationDatabase: string;
  readonly statementTimeoutMs: number;
  /** PLATFORM_SIGNUP. */
  readonly openSignUp: boolean;
  readonly log: Logger;
}

/** Puts the operator's side together, on top of what serves clients. */
export function createPlatform({ orm, pool, registry, installationDatabase, ...options }: PlatformOptions) {
  const centre = () => registry.centre();
  const platformHome = platformSessions(orm);
  const metadata = orm.getMetadata();
  const centreReader = new CentreReader({
    application: pool,
    metadataOf: (entity) => metadata.get(entity),
    cursors: options.cursors,
    statementTimeoutMs: options.statementTimeoutMs,
  });
  const look: LookDeps = {
    centre: centreReader,
    placements: options.placements,
    gateway: options.gateway,
    sharedRole: options.sharedRole,
    tenantTables: tenantEntities.map((entity: EntityClass<AnyEntity>) => metadata.get(entity).tableName),
    limit: pLimit(looksAtOnce),
    log: options.log,
  };
  const clientsWithin: ClientsWithin = (reach) =>
    new PlatformClients({ registry, centreReader, look, installationDatabase }, reach);
  return {
    centre,
    centreReader,
    platformHome,
    impersonations: centralImpersonations(orm),
    openSignUp: options.openSignUp,
    platformSignIn: new PlatformSignIn({ ...options, platformHome, centre }),
    clientsWithin,
    /** For the operator's tool, which reaches all. */
    platformClients: clientsWithin(everyClient),
    platformServers: new PlatformServers({ registry, centreReader, look }),
  };
}
