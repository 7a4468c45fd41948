import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Logger } from '#server/config/logger.js';
import { tlsOptions } from './tls.js';

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  /** File with the private CA that signed the server's certificate (DATABASE_CA). */
  readonly caFile?: string | undefined;
  readonly log: Logger;
}

/**
 * A bounded pool whose connections pipeline: statements sent without awaiting travel together (architecture 5).
 * Nothing is set per session, so it works behind a transaction pooler. Connections are recycled by age and use because a
 * backend that has touched many placements keeps their catalogue in memory (architecture 8).
 */
export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...tlsOptions(options.url, options.caFile && readFileSync(options.caFile, 'utf8')),
    max: options.max,
    pipeline: true,
    // A burst may queue for longer than any single request runs; then it is told SERVICE_UNAVAILABLE.
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    maxUses: 20_000,
    maxLifetimeSeconds: 1800,
    allowExitOnIdle: true,
    application_name: 'vecindad',
  });
  // Without these listeners a connection that the database drops would end the process.
  pool.on('error', (error) =>
    options.log.warn({ reason: error.message }, 'an idle database connection was lost'),
  );
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
