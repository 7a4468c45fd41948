import type { PoolClient } from 'pg';
import type { Connections } from '#server/database/connections.js';
import type { DatabasePool } from './database-pool.js';
import { WaitingLine } from './waiting-line.js';

/** Where a client's database is. */
export interface ClientDatabase {
  /** Names the place for as long as it exists: the placement's id. */
  readonly key: string;
  /** Name of the PostgreSQL server, whose budget counts. */
  readonly server: string;
  /** With user and password. */
  readonly url: string;
}

/**
 * One client's database as callers hold it: always the address that was told last, and a pool only while one is open.
 */
export class Destination implements Connections {
  /** Callers for whom no pool could be opened yet. */
  readonly waiting = new WaitingLine<PoolClient>();

  constructor(
    public database: ClientDatabase,
    private readonly poolOf: (destination: Destination) => DatabasePool | undefined,
    private readonly waitForPool: (destination: Destination) => Promise<PoolClient>,
  ) {}

  /** @throws SERVICE_UNAVAILABLE: out of reach, or too much is going on. */
  connect(): Promise<PoolClient> {
    const pool = this.poolOf(this);
    return pool === undefined ? this.waitForPool(this) : pool.connect();
  }

  isAt({ server, url }: ClientDatabase): boolean {
    return this.database.url === url && this.database.server === server;
  }
}
