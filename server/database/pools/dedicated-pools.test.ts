// Tried: without #makeRoom's look at isInUse "a pool in use" loses its place while its connection is out; with the most
// recently used closed instead of the least, "the least recently used" finds globex gone; without the retiring of the
// oldest, a newcomer among pools that are always in use is refused after its wait; with the old pool kept, "a changed URL"
// goes on reading from the old database.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PoolClient } from 'pg';
import { clientPools, refusedAfter } from '../../../tests/world/client-pools.js';
import { ownDatabase, type OwnDatabase } from '../../../tests/world/own-database.js';
import { withConnection } from '#server/database/prepare-installation.js';
import type { DedicatedPools } from './dedicated-pools.js';

let first: OwnDatabase;
let second: OwnDatabase;
beforeAll(async () => {
  [first, second] = [await ownDatabase(), await ownDatabase()];
});
afterAll(async () => {
  await first.drop();
  await second.drop();
});

let pools: DedicatedPools;
afterEach(() => pools.close());

const to = (key: string, url = first.applicationUrl) => pools.connectionsTo({ key, server: 'main', url });
const patience = { timeout: 10_000 };
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function databaseOf(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  return rows[0]?.name ?? '';
}

/** @returns the connection, given back already: only good to tell whether it is the same the next time. */
async function use(key: string): Promise<PoolClient> {
  const client = await to(key).connect();
  await client.query('select 1');
  client.release();
  return client;
}

async function openConnections(): Promise<number> {
  return withConnection(first.superuserUrl, undefined, async (db) => {
    const { rowCount } = await db.query(
      `select from pg_stat_activity where datname = current_database() and usename = 'vecindad_app'`,
    );
    return rowCount ?? 0;
  });
}

describe('pools of clients with a database of their own', () => {
  test('asking for the way to one opens nothing', async () => {
    pools = clientPools();
    to('acme');
    expect(pools.counts()).toMatchObject({ pools: 0, servers: {} });
    await use('acme');
    expect(pools.counts()).toMatchObject({ pools: 1, servers: { main: { connections: 1 } } });
  });

  test('one connection serves one caller after the other', async () => {
    pools = clientPools();
    for (let n = 0; n < 20; n += 1) await use('acme');
    expect(pools.counts().servers['main']?.connections).toBe(1);
  });

  test('the least recently used one is closed for another', async () => {
    pools = clientPools({ poolsMax: 2 });
    await use('acme');
    await use('globex');
    const connection = await use('acme');
    await use('initech');
    expect(pools.counts().pools).toBe(2);
    expect(await use('acme')).toBe(connection);
    await expect.poll(openConnections, patience).toBe(2);
  });

  test('a pool in use keeps its place, and a newcomer gets it afterwards', async () => {
    pools = clientPools({ poolsMax: 1 });
    const held = await to('acme').connect();
    let served = false;
    const newcomer = to('globex').connect();
    void newcomer.then(() => (served = true));
    await after(100);
    expect(served).toBe(false);
    expect((await held.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    held.release();
    (await newcomer).release();
    expect(pools.counts()).toMatchObject({ pools: 1, newcomers: 0 });
  });

  test('a newcomer whom nobody makes room for is refused, and the next one is served', async () => {
    pools = clientPools({ poolsMax: 1, timings: { wait: 800 } });
    const held = await to('acme').connect();
    expect(await refusedAfter(to('globex').connect())).toBeLessThan(4_000);
    held.release();
    await use('initech');
    expect(pools.counts()).toMatchObject({ pools: 1, newcomers: 0 });
  });

  test('newcomers have their turn among pools that are always in use', async () => {
    pools = clientPools({ poolsMax: 2 });
    let going = true;
    const busy = ['acme', 'globex'].flatMap((key) =>
      [0, 3].map(async (start) => {
        await after(start);
        while (going) {
          const client = await to(key).connect();
          await client.query('select pg_sleep(0.005)');
          client.release();
        }
      }),
    );
    await after(50);
    try {
      for (let n = 0; n < 5; n += 1) await use(`newcomer-${n}`);
    } finally {
      going = false;
      await Promise.all(busy);
    }
  });

  test('a changed URL leads elsewhere at once, also by what was handed out before; what is leased ends by itself', async () => {
    pools = clientPools();
    const before = to('acme');
    const leased = await before.connect();
    expect(await databaseOf(leased)).toBe(new URL(first.applicationUrl).pathname.slice(1));
    const now = to('acme', second.applicationUrl);
    for (const connections of [now, before]) {
      const client = await connections.connect();
      expect(await databaseOf(client)).toBe(new URL(second.applicationUrl).pathname.slice(1));
      client.release();
    }
    expect(await databaseOf(leased)).toBe(new URL(first.applicationUrl).pathname.slice(1));
    leased.release();
    await expect.poll(openConnections, patience).toBe(0);
    expect(pools.counts()).toMatchObject({ pools: 1, servers: { main: { connections: 1 } } });
  });

  test('one that is forgotten closes once nobody uses it', async () => {
    pools = clientPools();
    const leased = await to('acme').connect();
    await use('acme');
    pools.forget('acme');
    expect((await leased.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    leased.release();
    await expect.poll(openConnections, patience).toBe(0);
    expect(pools.counts()).toMatchObject({ pools: 0, servers: { main: { connections: 0 } } });
  });

  test('idle connections are closed, and then the pool', async () => {
    pools = clientPools({ timings: { idle: 100 } });
    const clients = await Promise.all([1, 2, 3].map(() => to('acme').connect()));
    for (const client of clients) client.release();
    expect(pools.counts().servers['main']?.connections).toBe(3);
    await expect.poll(openConnections, patience).toBe(0);
    await expect.poll(() => pools.counts().pools, patience).toBe(0);
    await use('acme');
  });

  test('what the database drops while it is idle is gone without a word', async () => {
    pools = clientPools();
    await use('acme');
    await withConnection(first.superuserUrl, undefined, (db) =>
      db.query(
        // Of this database alone: other tests use the same cluster.
        `select pg_terminate_backend(pid, 5000) from pg_stat_activity
         where datname = current_database() and usename = 'vecindad_app'`,
      ),
    );
    await expect.poll(() => pools.counts().servers['main']?.connections, patience).toBe(0);
    await use('acme');
  });

  test('a connection given back twice, or told to be destroyed, is not lent again', async () => {
    pools = clientPools();
    const client = await to('acme').connect();
    client.release(true);
    expect(() => client.release()).toThrow('given back already');
    const next = await to('acme').connect();
    expect(next).not.toBe(client);
    next.release();
  });

  test('closing waits for what is out, refuses whoever comes, and leaves nothing open', async () => {
    pools = clientPools();
    const leased = await to('acme').connect();
    await use('globex');
    let closed = false;
    const closing = pools.close().then(() => (closed = true));
    await after(100);
    expect(closed).toBe(false);
    await refusedAfter(to('acme').connect());
    leased.release();
    await closing;
    expect(await openConnections()).toBe(0);
    expect(pools.counts()).toMatchObject({ pools: 0, servers: { main: { connections: 0 } } });
  });
});
