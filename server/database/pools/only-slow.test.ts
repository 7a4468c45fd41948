// Tried: with leases cut by the clock, whatever the knock says, "a slow statement" is cut; with one plain timer instead of
// awakeLimit's steps "a process that is busy" loses its connection; with 53300 taken as out of reach "lets in only two"
// refuses three.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { withConnection } from '#server/database/prepare-installation.js';
import { quoteIdentifier } from '#server/database/statement.js';
import { clientPools } from '../../../tests/world/client-pools.js';
import { ownDatabase, type OwnDatabase } from '../../../tests/world/own-database.js';
import type { DedicatedPools } from './dedicated-pools.js';

let home: OwnDatabase;
let pools: DedicatedPools;
beforeAll(async () => {
  home = await ownDatabase();
});
afterAll(() => home.drop());
beforeEach(() => {
  pools = clientPools();
});
afterEach(() => pools.close());

const acme = () => pools.connectionsTo({ key: 'acme', server: 'main', url: home.applicationUrl });

async function ask(text: string): Promise<void> {
  const client = await acme().connect();
  try {
    await client.query(text);
  } finally {
    client.release();
  }
}

const superuser = (text: string) => withConnection(inject('superuserUrl'), undefined, (db) => db.query(text));

describe('what is only slow is not taken for dead', () => {
  test('a slow statement is waited for', async () => {
    await ask('select pg_sleep(3)');
    expect(pools.counts().outOfReach).toEqual([]);
  });

  test('a database that lets in only two serves five at once, one after the other', async () => {
    const name = quoteIdentifier(new URL(home.applicationUrl).pathname.slice(1));
    await superuser(`alter database ${name} connection limit 2`);
    await Promise.all(Array.from({ length: 5 }, () => ask('select pg_sleep(0.05)')));
    // Of five that start together PostgreSQL may refuse all but one: it counts those it is about to refuse as well.
    const { outOfReach, servers } = pools.counts();
    expect(outOfReach).toEqual([]);
    expect([1, 2]).toContain(servers.main?.connections);
    await superuser(`alter database ${name} connection limit -1`);
  });

  test('a process that is busy itself calls no database dead', async () => {
    await pools.close();
    pools = clientPools({ timings: { connect: 800, knock: 800, watch: 200 } });
    const block = (ms: number) => {
      for (const until = performance.now() + ms; performance.now() < until;);
    };
    const opening = acme().connect();
    setImmediate(() => block(1_200));
    const client = await opening;
    const pending = client.query('select pg_sleep(2)');
    setTimeout(() => block(1_200), 200);
    await pending;
    client.release();
  });
});
