import type { Pool } from 'pg';
import type { Logger } from '#server/config/logger.js';
import { createPool } from '../pool.js';

export class DedicatedPools {
  readonly #pools = new Map<string, Pool>();
  constructor(
    private readonly options: {
      poolsMax: number;
      poolMax: number;
      connectionsPerServer: number;
      caFile: string | undefined;
      log: Logger;
    },
  ) {}

  connectionsTo({ key, url }: { key: string; server: string; url: string }): Pool {
    const known = this.#pools.get(key);
    if (known) return known;
    const { poolMax, caFile, log } = this.options;
    const pool = createPool({ url, max: poolMax, caFile, log });
    this.#pools.set(key, pool);
    return pool;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.end()));
  }
}
