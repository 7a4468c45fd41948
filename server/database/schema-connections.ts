import type { PoolClient } from 'pg';
import type { Connections } from './connections.js';

/**
 * How many schemas one connection serves before it is let go. PostgreSQL keeps the catalogue of every table that a backend
 * has touched and never forgets it: about 100 KB a schema of ours. So a backend's memory has a bound that does not grow with
 * the number of clients (docs/scale.md).
 */
const schemasPerConnection = 1_000;

/** A pool that tells how many connections nobody has, and how many callers wait for one; a pg.Pool is one. */
export interface PooledConnections extends Connections {
  readonly idleCount: number;
  readonly waitingCount: number;
}

const touched = new WeakMap<PoolClient, Set<string>>();
const schemasOf = (client: PoolClient): ReadonlySet<string> => touched.get(client) ?? new Set();

/**
 * An idle connection that knows the schema, else the one that knows the fewest. To a backend that has not touched them yet,
 * the tables of a point read cost 3 ms of looking into the catalogue, five times as much as the read.
 */
async function lease(pool: PooledConnections, schema: string): Promise<PoolClient> {
  let best = await pool.connect();
  const seen = [best];
  while (!schemasOf(best).has(schema) && pool.idleCount > 0 && pool.waitingCount === 0) {
    // One is enough: what went wrong with a second is nobody's fault.
    const other = await pool.connect().catch(() => undefined);
    if (other === undefined) break;
    seen.push(other);
    if (schemasOf(other).has(schema) || schemasOf(other).size < schemasOf(best).size) best = other;
  }
  for (const client of seen) if (client !== best) client.release();
  return best;
}

/** Connections for one schema out of a pool that serves many. */
export function connectionsFor(
  schema: string,
  pool: PooledConnections,
  most = schemasPerConnection,
): Connections {
  return {
    connect: async () => {
      const client = await lease(pool, schema);
      const schemas = touched.get(client) ?? new Set();
      touched.set(client, schemas.add(schema));
      if (schemas.size >= most) {
        // The pool gives each lease a `release` of its own; destroyed, the connection is replaced by a fresh one.
        const release = client.release.bind(client);
        client.release = (destroy) => release(destroy ?? true);
      }
      return client;
    },
  };
}
