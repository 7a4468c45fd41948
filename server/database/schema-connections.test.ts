// Tried: with `release()` in place of `release(true)` one backend serves all seven.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '#server/config/logger.js';
import { ownDatabase, type OwnDatabase } from '../../tests/world/own-database.js';
import { createPool } from './pool.js';
import { connectionsFor } from './schema-connections.js';

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(() => database.drop());

test('a connection that has served so many schemas is replaced; the same schema again does not count', async () => {
  const pool = createPool({ url: database.applicationUrl, max: 1, log: createLogger('silent') });
  const backends: number[] = [];
  for (const schema of ['a', 'b', 'b', 'a', 'c', 'd', 'e']) {
    const client = await connectionsFor(schema, pool, 3).connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    backends.push(rows[0]?.pid ?? 0);
    client.release();
  }
  await pool.end();
  expect(new Set(backends.slice(0, 5)).size).toBe(1);
  expect(new Set(backends.slice(5)).size).toBe(1);
  expect(backends[5]).not.toBe(backends[4]);
});

// Tried: with the first connection that comes, both schemas go from backend to backend.
test('an idle connection that knows the schema is taken before others, and none is kept from anybody', async () => {
  const pool = createPool({ url: database.applicationUrl, max: 3, log: createLogger('silent') });
  const [a, b, c] = await Promise.all(
    ['a', 'b', 'c'].map((schema) => connectionsFor(schema, pool).connect()),
  );
  for (const client of [a, b, c]) client?.release();
  const taken = async (schema: string) => {
    const client = await connectionsFor(schema, pool).connect();
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
    Array.from({ length: 30 }, (_, n) =>
      connectionsFor(`s${n % 7}`, pool)
        .connect()
        .then((client) => client.release()),
    ),
  );
  expect([crowd.length, pool.totalCount, pool.idleCount, pool.waitingCount]).toEqual([30, 3, 3, 0]);
  await pool.end();
});
