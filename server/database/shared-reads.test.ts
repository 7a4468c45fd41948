import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createLogger } from '#server/config/logger.js';
import { ownDatabase, type OwnDatabase } from '../../tests/world/own-database.js';
import { createPool } from './pool.js';
import { readTransaction } from './read-transaction.js';
import { SharedReads } from './shared-reads.js';
import type { Statement } from './statement.js';

let database: OwnDatabase;
let pool: ReturnType<typeof createPool>;
beforeAll(async () => {
  database = await ownDatabase();
  pool = createPool({ url: database.applicationUrl, max: 5, log: createLogger('silent') });
  // Until it has said whether a pooler stands in between, nothing is kept prepared.
  for (let i = 0; i < 3; i += 1) await pool.query('select 1');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const ask = (text: string, ...values: unknown[]): Statement => ({
  text,
  values,
  reusable: true,
  brief: true,
});
const whoAmI = (n: number) => ask('select pg_backend_pid() as pid, $1::int as n', n);
const every = (of: number, make: (n: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: of }, (_, n) => make(n)));
/** All that was lent came back, and is as good as new. */
const isQuiet = () => [pool.idleCount === pool.totalCount, pool.waitingCount];

// Tried: with a connection for each, eight backends answer; with no bound on who joins, one.
test('reads that come together share connections, four at a time, and each gets its own answer', async () => {
  const reads = new SharedReads();
  const answers = (await every(8, async (n) => (await reads.send(pool, [whoAmI(n)]))[0]?.rows[0])) as {
    pid: number;
    n: number;
  }[];
  expect(answers.map(({ n }) => n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  const pids = answers.map(({ pid }) => pid);
  expect([new Set(pids.slice(0, 4)).size, new Set(pids.slice(4)).size, new Set(pids).size]).toEqual([
    1, 1, 2,
  ]);
  expect(isQuiet()).toEqual([true, 0]);
});

// Tried: inside BEGIN and COMMIT those behind the failure fail too; with a session's settings each sees those of its neighbour.
test('a failure, and what was set, are those of one read alone', async () => {
  const settled = await Promise.allSettled(
    ['a', 'b', 'c', 'd'].map((name) =>
      readTransaction(
        pool,
        ['app.name', name],
        [ask(name === 'b' ? 'select 1 / 0 as name' : `select current_setting('app.name') as name`)],
      ),
    ),
  );
  const names = settled.map((one) =>
    one.status === 'fulfilled' ? one.value[0]?.rows[0]?.['name'] : 'failed',
  );
  expect(names).toEqual(['a', 'failed', 'c', 'd']);
  const [left] = await readTransaction(pool, [], [ask(`select current_setting('app.name', true) as name`)]);
  expect(left?.rows[0]?.['name'] ?? '').toBe('');
  expect(isQuiet()).toEqual([true, 0]);
});

test('nothing can be changed by one', async () => {
  const change = readTransaction(pool, [], [ask('create temporary table t ()')]);
  await expect(change).rejects.toMatchObject({ code: '25006' });
});

// Tried: without asking again, the second fails with 26000: it had counted on what the first was to prepare.
test('what a neighbour’s failure left unprepared is asked again', async () => {
  const same = ask('select 42 as answer');
  const [first, second] = await Promise.allSettled([
    readTransaction(pool, ['statement_timeout', 'no number'], [same]),
    readTransaction(pool, [], [same]),
  ]);
  expect(first.status).toBe('rejected');
  expect(second.status === 'fulfilled' && second.value[0]?.rows).toEqual([{ answer: 42 }]);
  expect(isQuiet()).toEqual([true, 0]);
});

// That it is given back as broken makes no difference to pg.Pool, which looks itself; not every pool has to.
test('a connection that is lost fails all who share it, and nobody after them', async () => {
  const clients: PoolClient[] = [];
  const reads = new SharedReads();
  const watched = {
    connect: async () => {
      const client = await pool.connect();
      clients.push(client);
      return client;
    },
  };
  const slow = every(3, (n) =>
    reads.send(watched, [ask('select pg_sleep(10), $1::int', n)]).catch(() => 'lost'),
  );
  await vi.waitFor(() => expect(clients).toHaveLength(1));
  const { rows } = await pool.query<{ ended: boolean }>(
    `select pg_terminate_backend(pid) as ended from pg_stat_activity where pid = $1`,
    [(clients[0] as unknown as { processID: number }).processID],
  );
  expect(rows).toEqual([{ ended: true }]);
  expect(await slow).toEqual(['lost', 'lost', 'lost']);
  expect((await reads.send(watched, [whoAmI(1)]))[0]?.rows).toMatchObject([{ n: 1 }]);
  expect(isQuiet()).toEqual([true, 0]);
});

// Tried: without the bound on uses the one who waits is served last.
test('who waits for a connection is not kept from it by a stream of reads', async () => {
  const narrow = createPool({ url: database.applicationUrl, max: 1, log: createLogger('silent') });
  const reads = new SharedReads({ atOnce: 4, uses: 10 });
  let served = false;
  let sent = 0;
  // Two in turn: the next is on its way before the other is answered, so the connection is never without a read.
  const stream = every(2, async () => {
    while (!served && sent < 100)
      await reads.send(narrow, [ask('select pg_sleep(0.02), $1::int as n', (sent += 1))]);
  });
  const client = await narrow.connect();
  served = true;
  client.release();
  await stream;
  expect(sent).toBeLessThan(50);
  await narrow.end();
});
