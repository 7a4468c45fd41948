// Tried: without `planOnce` a statement is planned anew five times of six; without the LRU's bound "200 names" finds 260; with one
// retry on whatever connection the pool gives, "a column changes its type" fails as soon as the pool is warm.
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { Pool, PoolClient } from 'pg';
import { createLogger } from '#server/config/logger.js';
import { createOrder, readOrder, updateOrder } from '../../tests/world/order-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { createPool } from './pool.js';
import { sendTogether } from './pipeline.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

describe('prepared statements of one connection', () => {
  let pool: Pool;
  let client: PoolClient;
  beforeEach(async () => {
    pool = createPool({ url: world.database.applicationUrl, max: 1, log: createLogger('silent') });
    client = await pool.connect();
    // Behind the first answer of a connection it is known that no pooler is in between.
    await client.query('select 1');
  });
  afterEach(async () => {
    client.release();
    await pool.end();
  });

  const ask = (n: number) => ({ text: `select ${n} as n, $1::int as given`, values: [n], reusable: true });
  const prepared = async () =>
    (await client.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.length;

  test('200 names at most; the least recently used is let go here and in PostgreSQL', async () => {
    for (let n = 0; n < 260; n += 1) {
      const [result] = await sendTogether(client, [ask(n)]);
      expect(result?.rows).toEqual([{ n, given: n }]);
      await sendTogether(client, [ask(0)]);
    }
    expect(await prepared()).toBe(200);
    const { rows } = await client.query<{ statement: string }>(
      `select statement from pg_prepared_statements where statement like 'select 0 as n%' or statement like 'select 1 as n%'`,
    );
    expect(rows.map(({ statement }) => statement)).toEqual([ask(0).text]);
    expect((await sendTogether(client, [ask(1)]))[0]?.rows).toEqual([{ n: 1, given: 1 }]);
  });

  test('it is planned once, for all values', async () => {
    for (let n = 0; n < 6; n += 1) await sendTogether(client, [ask(1)]);
    const { rows } = await client.query(
      `select generic_plans::int as once, custom_plans::int as anew from pg_prepared_statements where statement = $1`,
      [ask(1).text],
    );
    expect(rows).toEqual([{ once: 6, anew: 0 }]);
  });

  test('one text is prepared once, also twice in one round trip', async () => {
    const [one, two] = await sendTogether(client, [ask(1), ask(1), ask(2)]);
    expect([one?.rows, two?.rows]).toEqual([[{ n: 1, given: 1 }], [{ n: 1, given: 1 }]]);
    await sendTogether(client, [ask(1)]);
    expect(await prepared()).toBe(2);
  });

  test('a statement that did not get as far as being prepared is prepared the next time', async () => {
    const broken = { text: 'select 1 / $1::int as n', values: [0], reusable: true };
    await expect(
      sendTogether(client, [{ text: 'begin', values: [] }, broken, ask(7), { text: 'rollback', values: [] }]),
    ).rejects.toThrow('division by zero');
    await client.query('rollback');
    expect((await sendTogether(client, [ask(7)]))[0]?.rows).toEqual([{ n: 7, given: 7 }]);
    expect((await sendTogether(client, [{ ...broken, values: [1] }]))[0]?.rows).toEqual([{ n: 1 }]);
  });

  test('the first failure is the one that comes out, and the connection answers afterwards', async () => {
    const failing = sendTogether(client, [
      { text: 'begin', values: [] },
      { text: 'select nothing', values: [] },
      { text: 'select 1', values: [] },
      { text: 'commit', values: [] },
    ]);
    await expect(failing).rejects.toThrow('column "nothing" does not exist');
    await client.query('rollback');
    expect((await client.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  });
});

describe('a column changes its type under prepared statements', () => {
  /** Every connection of the pool has prepared them. */
  const everywhere = async (work: () => Promise<unknown>) => {
    for (let round = 0; round < 4; round += 1) await Promise.all(Array.from({ length: 12 }, work));
  };

  test('reads go on, on every connection', async () => {
    const { id } = await createOrder(acme.as(), { notes: 'before' });
    await everywhere(() => readOrder(acme.as(), { id }));
    await world.sql('alter table shared.orders alter column notes type varchar(6000)');
    // One after the other first: a second connection would be as stale as the first.
    expect((await readOrder(acme.as(), { id }))?.notes).toBe('before');
    await everywhere(async () => expect((await readOrder(acme.as(), { id }))?.notes).toBe('before'));
  });

  test('writes go on, on every connection', async () => {
    const { id } = await createOrder(acme.as());
    let n = 0;
    const edit = () => updateOrder(acme.as(), id, { notes: `edit ${(n += 1)}` });
    await everywhere(edit);
    await world.sql('alter table shared.orders alter column notes type varchar(7000)');
    await everywhere(async () => expect((await edit()).notes).toMatch(/^edit \d+$/));
    await world.sql('alter table shared.orders alter column notes type text');
    await everywhere(async () => expect((await createOrder(acme.as(), { notes: 'n' })).notes).toBe('n'));
  });
});
