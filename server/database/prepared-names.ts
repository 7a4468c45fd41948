import { LRUCache } from 'lru-cache';
import type { PoolClient } from 'pg';

/** PostgreSQL never evicts a prepared statement: 3,000 of them cost one backend 76 MB (architecture 7). */
const namesPerConnection = 200;

/** What pg keeps of the statements it has parsed; forgotten there together with the server's copy. */
interface ParsedStatements {
  readonly connection: { readonly parsedStatements: Record<string, string> };
}

const byConnection = new WeakMap<PoolClient, LRUCache<string, string>>();
let lastNumber = 0;

function namesOf(client: PoolClient): LRUCache<string, string> {
  const known = byConnection.get(client);
  if (known) return known;
  const names = new LRUCache<string, string>({
    max: namesPerConnection,
    dispose: (name, _text, reason) => {
      if (reason !== 'evict') return;
      delete (client as unknown as ParsedStatements).connection.parsedStatements[name];
      client.query(`deallocate "${name}"`).catch(() => undefined);
    },
  });
  byConnection.set(client, names);
  return names;
}

/** The name under which this connection has prepared `text`, or a new one; the least recently used is deallocated. */
export function preparedName(client: PoolClient, text: string): string {
  const names = namesOf(client);
  const known = names.get(text);
  if (known !== undefined) return known;
  lastNumber += 1;
  const name = `v${lastNumber}`;
  names.set(text, name);
  return name;
}

/** Whether a table changed under a prepared statement, which now fails on its connection until it is prepared anew. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && error.message.includes('cached plan must not change result type');
}

/** Lets go of everything that this connection has prepared; outside of a transaction. */
export async function forgetPrepared(client: PoolClient): Promise<void> {
  byConnection.delete(client);
  const { parsedStatements } = (client as unknown as ParsedStatements).connection;
  for (const name of Object.keys(parsedStatements)) delete parsedStatements[name];
  await client.query('deallocate all');
}
