// Tried: without LeaseWatch, or with leases not cut, the query on a silent road never ends; without the probe nobody comes
// back; with callers not refused when the breaker trips they wait for five seconds; without the refusal at once whoever
// comes to a silent server waits for two.
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { PoolClient } from 'pg';
import { withConnection } from '#server/database/prepare-installation.js';
import { quoteIdentifier } from '#server/database/statement.js';
import { clientPools, refusedAfter } from '../../../tests/world/client-pools.js';
import { ownDatabase, type OwnDatabase } from '../../../tests/world/own-database.js';
import { Road } from '../../../tests/world/road.js';
import type { DedicatedPools } from './dedicated-pools.js';

let home: OwnDatabase;
let neighbours: OwnDatabase;
beforeAll(async () => {
  [home, neighbours] = [await ownDatabase(), await ownDatabase()];
});
afterAll(async () => {
  await home.drop();
  await neighbours.drop();
});

let pools: DedicatedPools;
let road: Road;
beforeEach(async () => {
  pools = clientPools();
  road = await Road.to(home.applicationUrl);
});
afterEach(async () => {
  await road.clear();
  await pools.close();
  await road.close();
});

const acme = () => pools.connectionsTo({ key: 'acme', server: 'main', url: road.url });

async function ask(connections = acme(), text = 'select 1'): Promise<void> {
  const client = await connections.connect();
  try {
    await client.query(text);
  } finally {
    client.release();
  }
}

/** Another client of the same server asks without a pause while `work` runs: none of its requests may fail, or take long. */
async function besideNeighbour<T>(work: () => Promise<T>): Promise<T> {
  const globex = pools.connectionsTo({ key: 'globex', server: 'main', url: neighbours.applicationUrl });
  let going = true;
  let slowest = 0;
  const asking = Array.from({ length: 4 }, async () => {
    while (going) {
      const start = performance.now();
      await ask(globex);
      slowest = Math.max(slowest, performance.now() - start);
      await after(1);
    }
  });
  try {
    return await work();
  } finally {
    going = false;
    await Promise.all(asking);
    expect(slowest).toBeLessThan(1_500);
  }
}

async function comesBack(): Promise<void> {
  await expect
    .poll(
      () =>
        ask().then(
          () => true,
          () => false,
        ),
      { timeout: 10_000, interval: 50 },
    )
    .toBe(true);
  expect(pools.counts().outOfReach).toEqual([]);
}

const superuser = (text: string) => withConnection(inject('superuserUrl'), undefined, (db) => db.query(text));

describe('a client whose database is out of reach is refused within three seconds, nobody else is, and it comes back', () => {
  test('renamed away', async () => {
    const name = new URL(home.applicationUrl).pathname.slice(1);
    const away = quoteIdentifier(`${name}_away`);
    await ask();
    await besideNeighbour(async () => {
      await superuser(
        `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`,
      );
      await superuser(`alter database ${quoteIdentifier(name)} rename to ${away}`);
      expect(await refusedAfter(ask())).toBeLessThan(3_000);
      expect(pools.counts().outOfReach).toEqual(['acme']);
      // The others need not find out by themselves.
      expect(await refusedAfter(Promise.all(Array.from({ length: 20 }, () => ask())))).toBeLessThan(1_000);
      await superuser(`alter database ${away} rename to ${quoteIdentifier(name)}`);
      await comesBack();
    });
  });

  test('stopped, with connections idle and in use', async () => {
    const leased = await acme().connect();
    await ask();
    await besideNeighbour(async () => {
      const pending = leased.query('select pg_sleep(30)');
      await Promise.all([road.refuse(), expect(pending).rejects.toThrow(/ECONNRESET|Connection terminated/)]);
      leased.release();
      expect(await refusedAfter(ask())).toBeLessThan(3_000);
      await road.clear();
      await comesBack();
    });
  });

  test('silent for whoever comes', async () => {
    road.silence();
    await besideNeighbour(async () => {
      const all = Array.from({ length: 20 }, () => refusedAfter(ask()));
      expect(Math.max(...(await Promise.all(all)))).toBeLessThan(3_000);
      // By now no attempt is under way that could fail for this one, too.
      await after(300);
      expect(await refusedAfter(ask())).toBeLessThan(1_000);
      await road.clear();
      await comesBack();
    });
  });

  test('silent under a query, and for those who wait behind it', async () => {
    const clients: PoolClient[] = await Promise.all(Array.from({ length: 10 }, () => acme().connect()));
    for (const client of clients) client.release();
    road.silence();
    await besideNeighbour(async () => {
      const all = Array.from({ length: 20 }, () => refusedAfter(ask()));
      expect(Math.max(...(await Promise.all(all)))).toBeLessThan(3_000);
      await expect
        .poll(() => pools.counts().servers['main']?.connections, { timeout: 10_000 })
        .toBeLessThanOrEqual(4);
      await road.clear();
      await comesBack();
    });
  });

  test('silent in the middle of a long statement', async () => {
    const client = await acme().connect();
    const pending = client.query('select pg_sleep(30)');
    pending.catch(() => undefined);
    await after(1_300);
    road.silence();
    expect(await refusedAfter(pending)).toBeLessThan(3_000);
    client.release();
    await road.clear();
    await comesBack();
  });

  test('its user may not sign in any more', async () => {
    const url = new URL(home.applicationUrl);
    url.password = 'wrong';
    const connections = pools.connectionsTo({ key: 'initech', server: 'main', url: url.href });
    expect(await refusedAfter(ask(connections))).toBeLessThan(3_000);
    expect(pools.counts().outOfReach).toEqual(['initech']);
    // The right password is another address: nothing of the old trouble sticks to it.
    await ask(pools.connectionsTo({ key: 'initech', server: 'main', url: home.applicationUrl }));
  });
});

describe('nobody looks for a database any more', () => {
  test('once it is forgotten', async () => {
    await pools.close();
    pools = clientPools({ timings: { connect: 100, knock: 100, probePause: 20 } });
    road.silence();
    await refusedAfter(ask());
    const { arrivals } = road;
    await expect.poll(() => road.arrivals, { timeout: 10_000 }).toBeGreaterThan(arrivals + 2);
    pools.forget('acme');
    await after(50);
    const then = road.arrivals;
    await after(300);
    expect(road.arrivals).toBe(then);
  });
});
