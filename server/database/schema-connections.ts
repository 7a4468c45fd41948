import type { PoolClient } from 'pg';
import type { Connections } from './connections.js';

/** A pool that tells how many connections nobody has, and how many callers wait for one; a pg.Pool is one. */
export interface PooledConnections extends Connections {
  readonly idleCount: number;
  readonly waitingCount: number;
}

export interface SchemaBounds {
  /**
   * How many schemas one connection serves before it is let go. PostgreSQL keeps the catalogue of every table that a backend
   * has touched and never forgets it: about 100 KB a schema of ours. So a backend's memory has a bound that does not grow
   * with the number of clients (docs/scale.md).
   */
  readonly schemas: number;
  /**
   * How long, in milliseconds, a caller waits for a busy connection that knows its schema before it takes one that does not.
   * To a backend that has not touched them yet, the tables of a point read cost 3 ms of looking into the catalogue, five
   * times as much as the read; most leases are over sooner.
   */
  readonly patienceMs: number;
}

interface Waiting {
  readonly schema: string;
  readonly take: (client: PoolClient) => void;
}

/** Connections for schemas, out of a pool that serves many: each schema goes to those that have seen it. */
export class SchemaConnections {
  readonly #known = new WeakMap<PoolClient, Set<string>>();
  readonly #lent = new Set<PoolClient>();
  readonly #waiting = new Set<Waiting>();

  constructor(
    private readonly pool: PooledConnections,
    private readonly bounds: SchemaBounds = { schemas: 1_000, patienceMs: 4 },
  ) {}

  /** Connections for one schema. Its short reads travel with those of others over whatever connection knows it. */
  of(schema: string): Connections {
    const suits = (client: PoolClient) => this.pool.waitingCount === 0 && this.#schemasOf(client).has(schema);
    return { connect: () => this.#lease(schema), company: { pool: this, suits } };
  }

  #schemasOf(client: PoolClient): Set<string> {
    const known = this.#known.get(client) ?? new Set();
    this.#known.set(client, known);
    return known;
  }

  /** An idle connection that knows the schema, else a busy one that does if it is soon free, else the one that knows the fewest. */
  async #lease(schema: string): Promise<PoolClient> {
    const idle = await this.#bestIdle(schema);
    if (this.#schemasOf(idle).has(schema)) return this.#lend(idle, schema);
    const handed = await this.#handedOver(schema);
    if (handed === undefined) return this.#lend(idle, schema);
    idle.release();
    this.#lent.add(handed);
    return handed;
  }

  async #bestIdle(schema: string): Promise<PoolClient> {
    const { pool } = this;
    let best = await pool.connect();
    const seen = [best];
    while (!this.#schemasOf(best).has(schema) && pool.idleCount > 0 && pool.waitingCount === 0) {
      // One is enough: what went wrong with a second is nobody's fault.
      const other = await pool.connect().catch(() => undefined);
      if (other === undefined) break;
      seen.push(other);
      const schemas = this.#schemasOf(other);
      if (schemas.has(schema) || schemas.size < this.#schemasOf(best).size) best = other;
    }
    for (const client of seen) if (client !== best) client.release();
    return best;
  }

  /** A lent connection that knows the schema, once it comes back; undefined where there is none or it takes too long. */
  #handedOver(schema: string): Promise<PoolClient | undefined> | undefined {
    // Where others queue for any connection at all, nobody is let in ahead of them.
    if (this.pool.waitingCount > 0) return undefined;
    if (![...this.#lent].some((client) => this.#schemasOf(client).has(schema))) return undefined;
    return new Promise((resolve) => {
      const waiting: Waiting = {
        schema,
        take: (client) => {
          clearTimeout(patience);
          resolve(client);
        },
      };
      const patience = setTimeout(() => {
        this.#waiting.delete(waiting);
        resolve(undefined);
      }, this.bounds.patienceMs);
      this.#waiting.add(waiting);
    });
  }

  /** The connection, whose return goes to whoever waits for what it knows, else to the pool. */
  #lend(client: PoolClient, schema: string): PoolClient {
    const schemas = this.#schemasOf(client).add(schema);
    this.#lent.add(client);
    // The pool gives each lease a `release` of its own; destroyed, the connection is replaced by a fresh one.
    const release = client.release.bind(client);
    client.release = (destroy) => {
      this.#lent.delete(client);
      const full = schemas.size >= this.bounds.schemas;
      const next = destroy || full || this.pool.waitingCount > 0 ? undefined : this.#waitingFor(schemas);
      if (next === undefined) release(destroy || full);
      else next.take(client);
    };
    return client;
  }

  #waitingFor(schemas: ReadonlySet<string>): Waiting | undefined {
    for (const waiting of this.#waiting)
      if (schemas.has(waiting.schema)) {
        this.#waiting.delete(waiting);
        return waiting;
      }
    return undefined;
  }
}
