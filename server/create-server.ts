import type { FastifyInstance } from 'fastify';
import type { Settings } from '#server/config/env.js';
import type { InstallationSecrets } from '#server/config/installation-secrets.js';
import type { Logger } from '#server/config/logger.js';
import { createOrm } from '#server/database/orm.js';
import { Poller } from '#server/database/poller.js';
import { createPool } from '#server/database/pool.js';
import { FlushGuard } from '#server/tenancy/flush-guard.js';
import { assertKeys } from '#server/tenancy/assert-keys.js';
import { administratorOf } from './administrator-of.js';
import { createApi } from './create-api.js';
import { createServices, type Services } from './create-services.js';
import { entities } from './entities.js';

export interface ServerOptions {
  readonly settings: Settings;
  readonly secrets: InstallationSecrets;
  /** The application's role on a migrated installation. */
  readonly applicationUrl: string;
  /** Who makes roles, schemas and databases for clients; without it that is left to a server or worker that has it. */
  readonly adminUrl: string | undefined;
  readonly log: Logger;
  /** The built dashboard; absent, no pages are served. */
  readonly dashboardFolder?: string;
}

export interface VecindadServer {
  readonly http: FastifyInstance;
  readonly services: Services;
  /** Stops in reverse: no new requests, running ones end, then the database. */
  close(): Promise<void>;
}

/** How soon a change made elsewhere (a pause, an ended session) is known here. */
const centrePollMs = 400;
const sweepMs = 30_000;
/** How soon a client that another server could not make, or died over, is gone on with. */
const foundingPollMs = 3_000;

/** Composes a server on a migrated installation; listens to nothing yet. */
export async function createServer({
  settings,
  secrets,
  applicationUrl,
  adminUrl,
  log,
  dashboardFolder,
}: ServerOptions): Promise<VecindadServer> {
  const pool = createPool({
    url: applicationUrl,
    max: settings.DB_POOL_MAX,
    caFile: settings.DATABASE_CA,
    log,
  });
  const orm = await createOrm(pool, entities, [new FlushGuard()]);
  const administrator = administratorOf({ applicationUrl, adminUrl }, settings);
  const services = createServices({ settings, secrets, pool, orm, administrator, log });
  await assertKeys(pool, services.vault);
  const refresh = async () => {
    await Promise.all([services.registry.refresh(), services.revocations.refresh()]);
  };
  await refresh();
  const pollers = [
    new Poller('the look at the centre', centrePollMs, refresh, log),
    new Poller(
      'the sweep',
      sweepMs,
      async () => {
        await services.settle.sweep();
        await services.revocations.purge();
      },
      log,
    ),
    new Poller('the making of clients', foundingPollMs, () => services.finish.sweep(), log),
  ].map((poller) => poller.start());

  const api = await createApi({
    settings,
    log,
    client: services,
    platform: services,
    ready: async () => {
      await pool.query('select 1');
    },
    dashboardFolder,
  });
  return {
    http: api.http,
    services,
    close: async () => {
      await api.close();
      await Promise.all(pollers.map((poller) => poller.stop()));
      await orm.close();
      await services.dedicated.close();
      await pool.end();
    },
  };
}
