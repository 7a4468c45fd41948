import type { PoolClient } from 'pg';
import type { Connections } from './connections.js';

/**
 * How many schemas one connection serves before it is let go. PostgreSQL keeps the catalogue of every table that a backend
 * has touched and never forgets it: about 60 KB a schema of ours, 490 MB a backend in a trial with a thousand schemas of
 * twenty tables. So a backend's memory has a bound that does not grow with the number of clients (docs/scale.md).
 */
const schemasPerConnection = 1_000;

const touched = new WeakMap<PoolClient, Set<string>>();

/** Connections for one schema out of a pool that serves many. */
export function connectionsFor(schema: string, pool: Connections, most = schemasPerConnection): Connections {
  return {
    connect: async () => {
      const client = await pool.connect();
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
