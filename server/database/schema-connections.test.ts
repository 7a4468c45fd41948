import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createLogger } from '#server/config/logger.js';
import { ownDatabase, type OwnDatabase } from '../../tests/world/own-database.js';
import { createPool } from './pool.js';
import { readTransaction } from './read-transaction.js';
import { SchemaConnections, type SchemaBounds } from './schema-connections.js';

let database: OwnDatabase;
const pools: { end(): Promise<void> }[] = [];
beforeAll(async () => {
  database = await ownDatabase();
});
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end();
});
afterAll(() => database.drop());

function start(max: number, bounds?: SchemaBounds) {
  const pool = createPool({ url: database.applicationUrl, max, log: createLogger('silent') });
  pools.push(pool);
  const connections = new SchemaConnections(pool, bounds);
  return { pool, connections, take: (schema: string) => connections.of(schema).connect() };
}

// Tried: with `release()` in place of `release(true)` one backend serves all seven. With `release(destroy ?? full)` too,
// since those who read give their connections back with `false`.
test('a connection that has served so many schemas is replaced; the same schema again does not count', async () => {
  const { take } = start(1, { schemas: 3, patienceMs: 4 });
  const backends: number[] = [];
  for (const schema of ['a', 'b', 'b', 'a', 'c', 'd', 'e']) {
    const client = await take(schema);
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    backends.push(rows[0]?.pid ?? 0);
    client.release(false);
  }
  expect(new Set(backends.slice(0, 5)).size).toBe(1);
  expect(new Set(backends.slice(5)).size).toBe(1);
  expect(backends[5]).not.toBe(backends[4]);
});

// Tried: with the first connection that comes, both schemas go from backend to backend.
test('an idle connection that knows the schema is taken before others, and none is kept from anybody', async () => {
  const { pool, take } = start(3);
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(take));
  for (const client of [a, b, c]) client?.release();
  const taken = async (schema: string) => {
    const client = await take(schema);
    client.release();
    return client;
  };
  for (const [schema, known] of [
    ['a', a],
    ['b', b],
    ['c', c],
    ['a', a],
  ] as const)
    expect(await taken(schema)).toBe(known);
  // To a schema that nobody knows goes the one that knows the fewest.
  expect(await taken('d')).toBe(await taken('d'));
  const crowd = await Promise.all(
    Array.from({ length: 30 }, (_, n) => take(`s${n % 7}`).then((client) => client.release())),
  );
  expect([crowd.length, pool.totalCount, pool.idleCount, pool.waitingCount]).toEqual([30, 3, 3, 0]);
});

// Tried: without the hand-over both callers get the idle connection; without the end of patience the second waits for ever.
test('a busy connection that knows the schema is waited for, but not for long', async () => {
  const { pool, take } = start(2, { schemas: 10, patienceMs: 300 });
  const [known, other] = await Promise.all([take('a'), take('b')]);
  other.release();
  const soon = take('a');
  await sleep(20);
  known.release();
  expect(await soon).toBe(known);
  const late = take('a');
  expect(await late).toBe(other);
  known.release();
  other.release();
  expect([pool.idleCount, pool.waitingCount]).toEqual([2, 0]);
});

// Tried: without company each schema's reads have a connection of their own; with whatever connection is open, the read of `c` joins.
test('short reads of schemas that a connection knows travel over it together', async () => {
  const { pool, connections } = start(3);
  const ask = async (schema: string, ms = 0) => {
    const text = 'select pg_backend_pid() as pid, pg_sleep($1)';
    const [answer] = await readTransaction(
      connections.of(schema),
      [],
      [{ text, values: [ms / 1000], brief: true }],
    );
    return answer?.rows[0]?.['pid'];
  };
  const known = await ask('a');
  expect(await ask('b')).toBe(known);
  const busy = ask('a', 300);
  await sleep(50);
  const [b, c] = await Promise.all([ask('b'), ask('c')]);
  expect([b === known, c === known, await busy]).toEqual([true, false, known]);
  expect([pool.totalCount, pool.idleCount]).toEqual([2, 2]);
});

// Tried: handed over in spite of the queue, the caller of `c` is served last.
test('nobody is let in ahead of those who queue for any connection', async () => {
  const { take } = start(2, { schemas: 10, patienceMs: 5_000 });
  const [a, b] = await Promise.all([take('a'), take('b')]);
  b.release();
  const order: string[] = [];
  const again = take('a').then((client) => (order.push('a'), client.release()));
  await sleep(20);
  const queued = take('c').then((client) => (order.push('c'), client.release()));
  await sleep(20);
  a.release();
  await queued;
  expect(order).toEqual(['c']);
  await take('a').then((client) => client.release());
  await again;
  expect(order).toEqual(['c', 'a']);
});
