import type { FastifyInstance } from 'fastify';
import { noNewCompanies } from '#server/accounts/company-sign-up.js';
import type { Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import type { SingleClient } from '#server/config/single-client.js';
import { createOrm } from '#server/database/orm.js';
import { Poller } from '#server/database/poller.js';
import { createPool } from '#server/database/pool.js';
import { noImpersonations } from '#server/identity/impersonations.js';
import { OwnRevocations } from '#server/identity/own-revocations.js';
import { SingleClientDirectory } from '#server/identity/single-client-directory.js';
import { costSettler } from '#server/identity/settle-costs.js';
import type { RedisLink } from '#server/redis/redis-link.js';
import { noPlatformHome, noPlatformSignIn } from '#server/platform/no-platform.js';
import { FlushGuard } from '#server/tenancy/flush-guard.js';
import { RecommendationSweep } from '#server/recommendations/recommendation-sweep.js';
import { SingleClientRegistry } from '#server/tenancy/single-client-registry.js';
import { assertServable, singlePlacement } from '#server/tenancy/single-placement.js';
import { createApi } from './create-api.js';
import { accessSeconds, createCore } from './create-core.js';
import { tenantEntities } from './entities.js';
import { openRedis } from './open-redis.js';

/** How long after a write its entries are sealed. */
const sealingMs = 2_000;

export interface SingleServerOptions {
  readonly settings: Settings;
  readonly client: SingleClient;
  /** JWT_SECRET. */
  readonly signing: string;
  /** AUDIT_KEY. */
  readonly auditKey: Buffer;
  /** The client's own connection: its role, in its database. */
  readonly url: string;
  readonly log: Logger;
  /** The built dashboard; absent, no pages are served. */
  readonly dashboardFolder?: string;
}

export interface SingleServer {
  readonly http: FastifyInstance;
  /** Stops in reverse: no new requests, running ones end, then the database. */
  close(): Promise<void>;
}

/**
 * Composes a server for one client alone, without the centre (D9): the same API over the same code, on grounds that come
 * from the settings. Listens to nothing yet.
 * @throws Error with one line where the database does not hold the client, or is behind.
 */
export async function createSingleServer(options: SingleServerOptions): Promise<SingleServer> {
  const redis = await openRedis(options.settings, options.signing, options.log);
  try {
    return await composeSingle(options, redis);
  } catch (error) {
    redis?.close();
    throw error;
  }
}

async function composeSingle(
  options: SingleServerOptions,
  redis: RedisLink | undefined,
): Promise<SingleServer> {
  const { settings, client, signing, auditKey, url, log, dashboardFolder } = options;
  const pool = createPool({ url, max: settings.DB_POOL_MAX, caFile: settings.DATABASE_CA, log });
  let newest: string;
  try {
    newest = await assertServable(pool, client);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const orm = await createOrm(pool, tenantEntities, [new FlushGuard()]);
  const registry = new SingleClientRegistry(client);
  const revocations = new OwnRevocations(accessSeconds(settings) * 1000);
  const placement = singlePlacement(pool, client, settings.STATEMENT_TIMEOUT_MS, newest);
  const core = createCore(settings, signing, {
    orm,
    registry,
    directory: new SingleClientDirectory(client.id),
    revocations,
    placementOf: async () => placement,
    auditKeyOf: async () => auditKey,
    heads: undefined,
    unsealed: async () => [client.id],
    redis,
    log,
  });
  const recommending = new RecommendationSweep({
    gateway: core.gateway,
    clients: async () => [client],
    log,
  }).start();
  const api = await createApi({
    settings,
    log,
    client: {
      ...core,
      registry,
      revocations,
      companies: noNewCompanies,
      platformSignIn: noPlatformSignIn,
      platformHome: noPlatformHome,
      impersonations: noImpersonations,
    },
    platform: undefined,
    ready: async () => {
      await pool.query('select 1');
    },
    dashboardFolder,
  });
  const settling = redis && costSettler(core.costs, redis, log).start();
  const sealing = new Poller('the sealing of changes', sealingMs, () => core.sealer.round(), log).start();
  return {
    http: api.http,
    close: async () => {
      await api.close();
      await Promise.all([core.failedSignIns.settled(), core.keyUses.settled(), core.postbox.settled()]);
      await Promise.all([recommending.stop(), sealing.stop(), settling?.stop()]);
      redis?.close();
      await orm.close();
      await pool.end();
    },
  };
}
