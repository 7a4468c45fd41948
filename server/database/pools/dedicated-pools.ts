import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import type { PoolClient } from 'pg';
import type { Logger } from '#server/config/logger.js';
import { connectionOptions } from '#server/database/connection-options.js';
import type { Connections } from '#server/database/connections.js';
import { Poller } from '#server/database/poller.js';
import { DatabasePool } from './database-pool.js';
import { Destination, type ClientDatabase } from './destination.js';
import { ServerBudget } from './server-budget.js';
import { usualTimings, type Timings } from './timings.js';
import { tooBusy } from './unavailable.js';

export interface DedicatedPoolsOptions {
  /** Pools open at a time (DB_POOLS_MAX). */
  readonly poolsMax: number;
  /** Connections of one pool (DB_POOL_MAX). */
  readonly poolMax: number;
  /** Connections to one PostgreSQL server, all pools together (DB_CONNECTIONS_MAX). */
  readonly connectionsPerServer: number;
  /** File with the private CA that signed the servers' certificates (DATABASE_CA). */
  readonly caFile?: string | undefined;
  readonly log: Logger;
  readonly timings?: Partial<Timings>;
}

/**
 * The pools to the databases of clients that have one of their own: bounded in number, bounded together in connections to
 * each PostgreSQL server, and each failing alone. Keeps no process alive.
 */
export class DedicatedPools {
  readonly #destinations = new Map<string, Destination>();
  readonly #pools: LRUCache<string, DatabasePool>;
  /** Told to end while connections of theirs were leased; each still takes a place. */
  readonly #leaving = new Set<DatabasePool>();
  /** Those without a place, first come first. */
  readonly #newcomers = new Set<Destination>();
  readonly #servers = new Map<string, ServerBudget>();
  readonly #ends = new Set<Promise<void>>();
  readonly #timings: Timings;
  readonly #ca: string | undefined;
  readonly #tidying: Poller;
  #closed = false;

  constructor(private readonly options: DedicatedPoolsOptions) {
    this.#pools = new LRUCache({ max: options.poolsMax });
    this.#timings = { ...usualTimings, ...options.timings };
    this.#ca = options.caFile === undefined ? undefined : readFileSync(options.caFile, 'utf8');
    const tidy = async () => this.#tidy();
    this.#tidying = new Poller('closing idle pools', this.#timings.idle / 4, tidy, options.log).start();
  }

  /** The way to one database. Opens nothing; what was handed out for the same key before leads to this address, too. */
  connectionsTo(database: ClientDatabase): Connections {
    const known = this.#destinations.get(database.key);
    if (known?.isAt(database)) return known;
    if (known !== undefined) {
      known.database = database;
      this.#retire(database.key);
      return known;
    }
    const destination = new Destination(
      database,
      ({ database: { key } }) => this.#pools.get(key),
      (newcomer) => this.#enter(newcomer),
    );
    this.#destinations.set(database.key, destination);
    return destination;
  }

  /** The database is no longer anybody's: its pool closes once nobody uses it. */
  forget(key: string): void {
    this.#destinations.delete(key);
    this.#retire(key);
  }

  async #enter(destination: Destination): Promise<PoolClient> {
    if (this.#closed) throw tooBusy();
    if (this.#newcomers.size === 0 && this.#makeRoom()) return this.#open(destination).connect();
    this.#newcomers.add(destination);
    // Where every pool is in use all the time the least recently used one gives up its place, or newcomers never had one.
    if (this.#leaving.size < this.#newcomers.size) this.#retireOldest();
    return destination.waiting.wait(this.#timings.wait, tooBusy);
  }

  /** Whether there is a place: closes the least recently used pool among those that nobody uses. */
  #makeRoom(): boolean {
    if (this.#pools.size + this.#leaving.size < this.options.poolsMax) return true;
    const unused = [...this.#pools.rkeys()].find((key) => this.#pools.peek(key)?.isInUse === false);
    if (unused !== undefined) this.#retire(unused);
    return unused !== undefined;
  }

  #retireOldest(): void {
    const [oldest] = this.#pools.rkeys();
    if (oldest !== undefined) this.#retire(oldest);
  }

  #open({ database: { key, server, url } }: Destination): DatabasePool {
    const { poolMax, log } = this.options;
    const pool = new DatabasePool({
      config: connectionOptions(url, this.#ca),
      max: poolMax,
      budget: this.#budgetOf(server),
      timings: this.#timings,
      log: log.child({ placement: key }),
      onQuiet: () => this.#quiet(pool),
    });
    this.#pools.set(key, pool);
    return pool;
  }

  #budgetOf(server: string): ServerBudget {
    const known = this.#servers.get(server);
    if (known !== undefined) return known;
    const budget = new ServerBudget(this.options.connectionsPerServer);
    this.#servers.set(server, budget);
    return budget;
  }

  #retire(key: string): void {
    const pool = this.#pools.peek(key);
    if (pool === undefined) return;
    this.#pools.delete(key);
    if (pool.isInUse) this.#leaving.add(pool);
    const end = pool.retire().finally(() => this.#ends.delete(end));
    this.#ends.add(end);
  }

  /** A pool that nobody uses: its place can be had. */
  #quiet(pool: DatabasePool): void {
    this.#leaving.delete(pool);
    for (const newcomer of this.#newcomers) {
      if (newcomer.waiting.length > 0 && !this.#makeRoom()) return;
      this.#newcomers.delete(newcomer);
      if (newcomer.waiting.length === 0) continue;
      const opened = this.#open(newcomer);
      while (newcomer.waiting.serve(() => opened.connect()));
    }
  }

  #tidy(): void {
    for (const key of [...this.#pools.keys()]) if (this.#pools.peek(key)?.tidy()) this.#retire(key);
  }

  /** What is open now. */
  counts() {
    return {
      pools: this.#pools.size + this.#leaving.size,
      newcomers: this.#newcomers.size,
      servers: Object.fromEntries(
        [...this.#servers].map(([name, { open, waiting }]) => [name, { connections: open, waiting }]),
      ),
      /** Keys of the databases that are out of reach. */
      outOfReach: [...this.#pools.keys()].filter((key) => this.#pools.peek(key)?.isOutOfReach),
    };
  }

  /** Takes no further callers, and waits until every connection that is out is given back and closed. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#tidying.stop();
    for (const { waiting } of this.#newcomers) waiting.refuse(tooBusy);
    this.#newcomers.clear();
    for (const key of [...this.#pools.keys()]) this.#retire(key);
    await Promise.all(this.#ends);
  }
}
