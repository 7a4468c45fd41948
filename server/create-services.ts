import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { AdoptCompany } from '#server/accounts/adopt-company.js';
import { AdoptionRecords } from '#server/accounts/adoption-records.js';
import { FinishCompany } from '#server/accounts/finish-company.js';
import { FoundCompany } from '#server/accounts/found-company.js';
import { RegisterCompany } from '#server/accounts/register-company.js';
import { ResumeCompany } from '#server/accounts/resume-company.js';
import type { Settings } from '#server/config/env.js';
import type { InstallationSecrets } from '#server/config/installation-secrets.js';
import type { Logger } from '#server/config/logger.js';
import { DedicatedPools } from '#server/database/pools/dedicated-pools.js';
import { guardedRole } from '#server/database/installation-roles.js';
import { Directory } from '#server/identity/directory.js';
import { Revocations } from '#server/identity/revocations.js';
import type { RedisLink } from '#server/redis/redis-link.js';
import { AuditHeads } from '#server/tenancy/audit-heads.js';
import { AuditKeys } from '#server/tenancy/audit-keys.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { Placements } from '#server/tenancy/placements.js';
import type { Administrator } from '#server/tenancy/provision/administrator.js';
import { Claims } from '#server/tenancy/provision/claims.js';
import { HomeMaker } from '#server/tenancy/provision/home-maker.js';
import { InstallationMark } from '#server/tenancy/provision/installation-mark.js';
import { Registry } from '#server/tenancy/registry.js';
import { SharedTier } from '#server/tenancy/shared-tier.js';
import { UnsealedClients } from '#server/tenancy/unsealed-clients.js';
import { Vault } from '#server/tenancy/vault.js';
import { adoptedTables } from './adopted-tables.js';
import { accessSeconds, createCore } from './create-core.js';
import { createPlatform } from './create-platform.js';

/** Tells the other servers to look at the centre now, and not at their next look. */
export const centreChanged = 'the centre has changed';

export type Services = ReturnType<typeof createServices>;

export interface ServiceOptions {
  readonly settings: Settings;
  readonly secrets: InstallationSecrets;
  /** The application's pool, to the installation's database. */
  readonly pool: Pool;
  readonly orm: MikroORM;
  readonly administrator: Administrator;
  readonly redis?: RedisLink | undefined;
  readonly log: Logger;
}

/** Puts the house together, floor by floor. */
export function createServices(options: ServiceOptions) {
  const { settings, secrets, pool, orm, administrator, redis, log } = options;
  const changed = () => redis?.messages.send(centreChanged);
  const vault = new Vault(secrets.encryption, settings.ENCRYPTION_KEY_PREVIOUS);
  const registry = new Registry(orm, changed);
  const dedicated = new DedicatedPools({
    poolsMax: settings.DB_POOLS_MAX,
    poolMax: settings.DB_POOL_MAX,
    connectionsPerServer: settings.DB_CONNECTIONS_MAX,
    caFile: settings.DATABASE_CA,
    log,
  });
  const sharedRole = settings.RLS ? guardedRole : undefined;
  const placements = new Placements({
    registry,
    vault,
    application: pool,
    dedicated,
    sharedRole,
    applicationUrl: administrator.applicationUrl,
    statementTimeoutMs: settings.STATEMENT_TIMEOUT_MS,
  });
  const revocations = new Revocations(orm, accessSeconds(settings) * 1000, changed);
  const directory = new Directory(orm);
  const auditKeys = new AuditKeys(orm, vault);
  const heads = new AuditHeads(orm);
  const sharedTier = new SharedTier(() => orm.em.fork({ schema: 'shared', useContext: false }));
  const unsealed = new UnsealedClients(registry, sharedTier);
  const core = createCore(settings, secrets.signing, {
    orm,
    registry,
    directory,
    revocations,
    placementOf: (clientId) => placements.of(clientId),
    auditKeyOf: (clientId) => auditKeys.of(clientId),
    heads,
    unsealed: () => unsealed.some(),
    redis,
    log,
  });
  const { gateway, passwords, settle } = core;
  const claims = new Claims(orm);
  const mark = new InstallationMark(orm);
  const maker = new HomeMaker({ registry, sharedTier, vault, administrator, mark });
  const finish = new FinishCompany({ registry, directory, gateway, claims, vault, maker });
  const founding = new FoundCompany({ registry, directory, claims, vault, maker, finish });
  const resuming = new ResumeCompany({ registry, claims, vault, founding, finish });
  const adopting = new AdoptCompany({
    registry,
    maker,
    administrator,
    records: new AdoptionRecords({ registry, directory, gateway, claims, maker }),
    tables: adoptedTables,
  });
  const companies = new RegisterCompany({
    directory,
    passwords,
    registry,
    settle,
    founding,
    isolation: Isolation[settings.SIGNUP_ISOLATION],
  });
  const platform = createPlatform({
    ...core,
    orm,
    pool,
    registry,
    placements,
    sharedRole: sharedRole ?? administrator.servingRole,
    installationDatabase: administrator.installationDatabase,
    openSignUp: settings.PLATFORM_SIGNUP,
    statementTimeoutMs: settings.STATEMENT_TIMEOUT_MS,
    log,
  });
  return {
    administrator,
    ...core,
    registry,
    placements,
    dedicated,
    sharedTier,
    vault,
    auditKeys,
    heads,
    log,
    revocations,
    directory,
    claims,
    mark,
    maker,
    finish,
    founding,
    resuming,
    adopting,
    companies,
    ...platform,
  };
}
