// Tried: with `take` always true, PostgreSQL itself refuses ("never more": 53300 in 30 pools); freeing the budget when an
// end is asked for instead of when the socket is closed, too; without makeRoom "an idle connection" waits for ever; with
// the most recently used shed first it closes the wrong one; with callers served from the end of the line "first come"
// fails; without shouldYield the newcomer beside a busy client is refused.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type pg from 'pg';
import { clientPools, refusedAfter } from '../../../tests/world/client-pools.js';
import { ownDatabase, type OwnDatabase } from '../../../tests/world/own-database.js';
import { withConnection } from '#server/database/prepare-installation.js';
import type { DedicatedPools } from './dedicated-pools.js';

let database: OwnDatabase;
let name: string;
let pools: DedicatedPools;
beforeAll(async () => {
  database = await ownDatabase();
  name = new URL(database.applicationUrl).pathname.slice(1);
});
afterAll(() => database.drop());
afterEach(() => pools.close());

const to = (key: string) => pools.connectionsTo({ key, server: 'main', url: database.applicationUrl });
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function use(key: string, text = 'select 1'): Promise<void> {
  const client = await to(key).connect();
  try {
    await client.query(text);
  } finally {
    client.release();
  }
}

/** Lets PostgreSQL itself refuse what is over the limit; the superuser's connections to it would count as well. */
async function limitConnections(db: pg.Client, limit: number): Promise<void> {
  await db.query(`alter database ${db.escapeIdentifier(name)} connection limit ${limit}`);
}

/** The most connections of the application's that there were while `work` ran. */
async function mostDuring(db: pg.Client, work: () => Promise<unknown>): Promise<number> {
  let most = 0;
  let running = true;
  const watching = (async () => {
    while (running) {
      const { rowCount } = await db.query(
        `select from pg_stat_activity where datname = $1 and usename = 'vecindad_app'`,
        [name],
      );
      most = Math.max(most, rowCount ?? 0);
    }
  })();
  try {
    await work();
  } finally {
    running = false;
    await watching;
  }
  return most;
}

describe('the connections to one PostgreSQL server', () => {
  test(
    'are never more than the budget, with 30 pools of which each would like more',
    { timeout: 120_000 },
    async () => {
      pools = clientPools({ connectionsPerServer: 6, timings: { wait: 20_000 } });
      let done = 0;
      const caller = async (_: unknown, n: number) => {
        for (let round = 0; round < 3; round += 1) {
          await use(`client-${n % 30}`, 'select pg_sleep(0.002)');
          if (n < 30) await after(5);
          done += 1;
        }
      };
      await withConnection(inject('superuserUrl'), undefined, async (db) => {
        await limitConnections(db, 6);
        expect(await mostDuring(db, () => Promise.all(Array.from({ length: 90 }, caller)))).toBe(6);
        await limitConnections(db, -1);
      });
      expect(done).toBe(270);
      expect(pools.counts().servers['main']?.connections).toBeLessThanOrEqual(6);
    },
  );

  test('are counted for each server apart', async () => {
    pools = clientPools({ connectionsPerServer: 1, timings: { wait: 800 } });
    const held = await to('acme').connect();
    const elsewhere = { key: 'globex', server: 'other', url: database.applicationUrl };
    (await pools.connectionsTo(elsewhere).connect()).release();
    await refusedAfter(to('initech').connect());
    held.release();
  });

  test('an idle connection of the least recently used pool makes room', async () => {
    pools = clientPools({ connectionsPerServer: 3 });
    for (const key of ['acme', 'globex', 'initech', 'acme']) await use(key);
    const [acme, globex] = [await to('acme').connect(), await to('globex').connect()];
    acme.release();
    globex.release();
    const start = performance.now();
    await use('umbrella');
    // At once, and not only when something has been idle for long enough.
    expect(performance.now() - start).toBeLessThan(3_000);
    const kept = [await to('acme').connect(), await to('globex').connect()];
    expect(kept).toEqual([acme, globex]);
    for (const client of kept) client.release();
  });

  test('where none is idle, first come is first served', async () => {
    pools = clientPools({ connectionsPerServer: 1 });
    const held = await to('acme').connect();
    const served: string[] = [];
    const callers = ['globex', 'initech', 'umbrella', 'hooli'].map(async (key) => {
      const client = await to(key).connect();
      served.push(key);
      client.release();
    });
    await after(50);
    expect(served).toEqual([]);
    held.release();
    await Promise.all(callers);
    expect(served).toEqual(['globex', 'initech', 'umbrella', 'hooli']);
  });

  test('within one pool, too', async () => {
    pools = clientPools({ poolMax: 1 });
    const held = await to('acme').connect();
    const served: number[] = [];
    const callers = [1, 2, 3, 4].map(async (n) => {
      const client = await to('acme').connect();
      served.push(n);
      await client.query('select 1');
      client.release();
    });
    held.release();
    await Promise.all(callers);
    expect(served).toEqual([1, 2, 3, 4]);
  });

  test('who waits for too long is refused, and the line goes on', async () => {
    pools = clientPools({ connectionsPerServer: 1, timings: { wait: 800 } });
    const held = await to('acme').connect();
    const took = await refusedAfter(to('globex').connect());
    expect(took).toBeGreaterThan(750);
    expect(took).toBeLessThan(4_000);
    held.release();
    await use('globex');
  });

  test('a client with hundreds of callers does not keep another from its turn', async () => {
    pools = clientPools({ connectionsPerServer: 2, timings: { wait: 10_000 } });
    let going = true;
    const busy = Array.from({ length: 200 }, async () => {
      while (going) await use('acme', 'select pg_sleep(0.02)').catch(() => after(10));
    });
    await after(100);
    const turns = async () => {
      const start = performance.now();
      for (let n = 0; n < 5; n += 1) await use('globex');
      return performance.now() - start;
    };
    const took = await turns().finally(async () => {
      going = false;
      await Promise.all(busy);
    });
    // In the one line of all callers, each of the five would wait for two seconds.
    expect(took).toBeLessThan(5_000);
  });
});
