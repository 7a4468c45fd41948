import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Settings } from '#server/config/env.js';
import type { InstallationSecrets } from '#server/config/installation-secrets.js';
import type { Logger } from '#server/config/logger.js';
import { createOrm } from '#server/database/orm.js';
import { createPool } from '#server/database/pool.js';
import type { RedisLink } from '#server/redis/redis-link.js';
import { FlushGuard } from '#server/tenancy/flush-guard.js';
import type { Administrator } from '#server/tenancy/provision/administrator.js';
import { administratorOf } from './administrator-of.js';
import { createServices, type Services } from './create-services.js';
import { entities } from './entities.js';

export interface InstallationOptions {
  readonly settings: Settings;
  readonly secrets: InstallationSecrets;
  /** The application's role on a migrated installation. */
  readonly applicationUrl: string;
  /** Who makes roles, schemas and databases for clients; without it that is left to a server or worker that has it. */
  readonly adminUrl: string | undefined;
  /** What servers share besides the databases. */
  readonly redis?: RedisLink | undefined;
  readonly log: Logger;
}

/** A migrated installation with everything that works on it: what the server and the operator's tool share. */
export interface OpenInstallation {
  /** The application's, to the installation's database. */
  readonly pool: Pool;
  readonly orm: MikroORM;
  readonly administrator: Administrator;
  readonly services: Services;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** Composes the services on a migrated installation; asks the database nothing yet. */
export async function openInstallation(options: InstallationOptions): Promise<OpenInstallation> {
  const { settings, secrets, applicationUrl, adminUrl, redis, log } = options;
  const pool = createPool({
    url: applicationUrl,
    max: settings.DB_POOL_MAX,
    caFile: settings.DATABASE_CA,
    log,
  });
  const orm = await createOrm(pool, entities, [new FlushGuard()]);
  const administrator = administratorOf({ applicationUrl, adminUrl }, settings);
  const services = createServices({ settings, secrets, pool, orm, administrator, redis, log });
  return {
    pool,
    orm,
    administrator,
    services,
    close: async () => {
      await orm.close();
      await services.dedicated.close();
      await pool.end();
    },
  };
}
