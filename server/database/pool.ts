import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Logger } from '#server/config/logger.js';
import { connectionOptions, idleMs, recycling } from './connection-options.js';
import { PoolerLook } from './pooler.js';

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  /** File with the private CA that signed the server's certificate (DATABASE_CA). */
  readonly caFile?: string | undefined;
  readonly log: Logger;
}

/** A bounded pool on one database, for the centre and what lives in the same database. */
export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connectionOptions(
      options.url,
      options.caFile === undefined ? undefined : readFileSync(options.caFile, 'utf8'),
    ),
    max: options.max,
    // A burst may queue for longer than any single request runs; then it is told SERVICE_UNAVAILABLE.
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: idleMs,
    maxUses: recycling.uses,
    maxLifetimeSeconds: recycling.seconds,
    allowExitOnIdle: true,
  });
  // Without these listeners a connection that the database drops would end the process.
  pool.on('error', (error) =>
    options.log.warn({ reason: error.message }, 'an idle database connection was lost'),
  );
  const pooler = new PoolerLook();
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    pooler.meet(client);
  });
  return pool;
}
