import { LRUCache } from 'lru-cache';
import type { ClientBase, PoolClient } from 'pg';
import type { Statement } from './statement.js';
import type { Wire } from './wire.js';

/** PostgreSQL never evicts a prepared statement: 3,000 of them cost one backend 76 MB (architecture 7). */
const namesPerConnection = 200;

/** The names of one connection, by the text that each stands for. */
class Names {
  /** The least recently used are dropped: whoever sends next tells PostgreSQL so. */
  #dropped: string[] = [];
  readonly #known = new LRUCache<string, string>({
    max: namesPerConnection,
    dispose: (name) => this.#dropped.push(name),
  });

  of(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    lastNumber += 1;
    const name = `v${lastNumber}`;
    this.#known.set(text, name);
    return name;
  }

  takeDropped(): readonly string[] {
    if (this.#dropped.length === 0) return none;
    const dropped = this.#dropped;
    this.#dropped = [];
    return dropped;
  }
}

const none: readonly string[] = [];
let lastNumber = 0;
const byConnection = new WeakMap<PoolClient, Names>();

function namesOf(client: PoolClient): Names {
  const known = byConnection.get(client);
  if (known) return known;
  const names = new Names();
  byConnection.set(client, names);
  return names;
}

/**
 * The name under which each statement is prepared, or is to be, on this connection; '' for one that is not.
 * @param keeps whether the connection keeps what is prepared at all.
 * @returns also names that are to be closed there: 200 are kept.
 */
export function nameAll(
  client: PoolClient,
  statements: readonly Statement[],
  keeps: boolean,
): { names: readonly string[]; dropped: readonly string[] } {
  if (!keeps) return { names: none, dropped: none };
  const own = namesOf(client);
  const names = statements.map(({ text, reusable }) => (reusable === true ? own.of(text) : ''));
  return { names, dropped: own.takeDropped() };
}

/**
 * Has PostgreSQL plan what is prepared on this connection once, for all values. Left to itself it plans anew for each value that
 * it takes for a lucky one: the pages behind a cursor of a client with more orders than most, which took 1.4 times as long as the
 * first (docs/growth.md). That these plans walk the intended index is held by server/tenancy/hot-plans.test.ts. Behind a
 * transaction pooler it goes to whatever connection is free, where nothing is prepared and no answer depends on it.
 */
export function planOnce(client: ClientBase): void {
  // A connection that is lost says so to whoever asks next.
  client.query('set plan_cache_mode = force_generic_plan').catch(() => undefined);
}

/** Whether a table changed under a prepared statement, which now fails on its connection until it is prepared anew. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && error.message.includes('cached plan must not change result type');
}

/** Lets go of everything that this connection has prepared; outside of a transaction. */
export async function forgetPrepared(client: PoolClient): Promise<void> {
  byConnection.delete(client);
  const { parsedStatements } = (client as unknown as { connection: Wire }).connection;
  for (const name of Object.keys(parsedStatements)) delete parsedStatements[name];
  await client.query('deallocate all');
}
