// Tried: with `release()` in place of `release(true)` one backend serves all seven.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '#server/config/logger.js';
import { ownDatabase, type OwnDatabase } from '../../tests/world/own-database.js';
import { createPool } from './pool.js';
import { connectionsFor } from './worn-connections.js';

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
