import type { FastifyInstance } from 'fastify';
import { Poller } from '#server/database/poller.js';
import { RecommendationSweep } from '#server/recommendations/recommendation-sweep.js';
import { assertKeys } from '#server/tenancy/assert-keys.js';
import type { Execution } from './graphql/create-graphql.js';
import { createApi } from './create-api.js';
import { centreChanged, type Services } from './create-services.js';
import { costSettler } from './identity/settle-costs.js';
import { openRedis } from './open-redis.js';
import type { RedisLink } from './redis/redis-link.js';
import { openInstallation, type InstallationOptions } from './open-installation.js';

export interface ServerOptions extends InstallationOptions {
  /** The built dashboard; absent, no pages are served. */
  readonly dashboardFolder?: string;
  /** For tests alone; planned unless given. */
  readonly execution?: Execution;
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
/** How long after a write its entries are sealed. */
const sealingMs = 2_000;

/** Composes a server on a migrated installation; listens to nothing yet. */
export async function createServer(options: ServerOptions): Promise<VecindadServer> {
  const redis = await openRedis(options.settings, options.secrets.signing, options.log);
  try {
    return await composeServer(options, redis);
  } catch (error) {
    redis?.close();
    throw error;
  }
}

async function composeServer(
  { dashboardFolder, execution, ...options }: ServerOptions,
  redis: RedisLink | undefined,
): Promise<VecindadServer> {
  const { settings, log } = options;
  const installation = await openInstallation({ ...options, redis });
  const { pool, services } = installation;
  await assertKeys(pool, services.vault);
  const refresh = async () => {
    await Promise.all([services.registry.refresh(), services.revocations.refresh()]);
  };
  await refresh();
  const recommending = new RecommendationSweep({
    gateway: services.gateway,
    clients: () => services.registry.active(),
    log,
  }).start();
  const looking = new Poller('the look at the centre', centrePollMs, refresh, log);
  redis?.messages.on(centreChanged, () => looking.wake());
  const pollers = [
    looking,
    ...(redis ? [costSettler(services.costs, redis, log)] : []),
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
    new Poller('the sealing of changes', sealingMs, () => services.sealer.round(), log),
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
    execution,
  });
  return {
    http: api.http,
    services,
    close: async () => {
      await api.close();
      await Promise.all([
        services.failedSignIns.settled(),
        services.keyUses.settled(),
        services.postbox.settled(),
      ]);
      await Promise.all([recommending, ...pollers].map((poller) => poller.stop()));
      redis?.close();
      await installation.close();
    },
  };
}
