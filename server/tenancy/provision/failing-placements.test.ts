import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newestMigration } from '../../../migrations/tenant/list.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { laterMigrations, MigrationWorld, oldestMigration } from '../../../tests/world/migration-world.js';

let movers: MigrationWorld;
beforeAll(async () => {
  movers = await MigrationWorld.start('stuck');
});
beforeEach(() => movers.makeOlder());
afterAll(() => movers.world.stop());

describe('a placement that can’t be migrated', () => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0)) await step();
  });

  /** Somebody who keeps all others from a table of a client's. */
  async function holder(schema: string): Promise<() => Promise<void>> {
    const connection = await movers.world.connection();
    await connection.query(`begin; lock table ${q(schema)}.residents in access exclusive mode`);
    let gone: Promise<void> | undefined;
    const letGo = () => (gone ??= connection.end());
    undo.push(letGo);
    return letGo;
  }
  /** Who stands in line for a table here. */
  const waiting = () =>
    movers.world.sql(
      `select from pg_locks where not granted and locktype = 'relation'
         and database = (select oid from pg_database where datname = current_database())`,
    );
  const impatient = { lockTimeoutMs: 300, tries: 3 };

  // Tried: with one try instead of six, it fails.
  test('because somebody holds its table is migrated as soon as they let go', async () => {
    const letGo = await holder('schema_stuck_b');
    const run = movers.migrate({ patience: { ...impatient, tries: 6 } });
    await vi.waitFor(async () => expect(await waiting()).not.toEqual([]), 5_000);
    setTimeout(() => void letGo(), 500);
    expect(await run).toEqual(movers.reportsBut());
  });

  // Tried: without `lock_timeout`, the run has no end.
  test('because somebody holds its table for ever is reported, and the others are done', async () => {
    await holder('schema_stuck_b');
    expect(await movers.migrate({ patience: impatient })).toEqual([
      movers.report('a'),
      movers.report('b', {
        ran: [],
        failed: `${laterMigrations[0] ?? ''}: canceling statement due to lock timeout`,
      }),
      ...movers.reportsBut('a', 'b'),
    ]);
    expect(await movers.states()).toEqual([
      newestMigration,
      oldestMigration,
      newestMigration,
      newestMigration,
    ]);
  });

  test('because its database is away is reported, and the others are done', async () => {
    // The server looks into it by itself now and then, and nobody may be in a database that is renamed.
    const rename = async (from: string, to: string) => {
      await movers.world.sql(`alter database ${from} allow_connections false`);
      await movers.world.sql('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        from,
      ]);
      await movers.world.sql(`alter database ${from} rename to ${to}`);
      await movers.world.sql(`alter database ${to} allow_connections true`);
    };
    await rename('tenant_stuck_d', 'hidden_stuck_d');
    undo.push(() => rename('hidden_stuck_d', 'tenant_stuck_d'));
    expect(await movers.migrate()).toEqual([
      ...movers.reportsBut('d'),
      movers.report('d', { ran: [], failed: 'database "tenant_stuck_d" does not exist' }),
    ]);
  });

  test('because its server has no administrator here is reported, and the others are done', async () => {
    await movers.world.sql(`insert into central.servers values ('second', '127.0.0.1', 1)`);
    const moveTo = (server: string) =>
      movers.world.sql(`update central.placements set server = $1 where database = 'tenant_stuck_d'`, [
        server,
      ]);
    await moveTo('second');
    undo.push(() => moveTo('main'));
    expect((await movers.migrate()).at(-1)).toEqual(
      movers.report('d', {
        server: 'second',
        ran: [],
        failed: 'DATABASE_SERVERS does not name the server “second” here.',
      }),
    );
  });

  // Tried: with the connection not ended at the cut, the run lasts until the table is let go.
  test('because the run is cut off is rolled back, and what has not begun is left', async () => {
    const letGo = await holder('schema_stuck_a');
    const cut = new AbortController();
    const run = movers.migrate({ parallel: 1, cut: cut.signal });
    await vi.waitFor(async () => expect(await waiting()).not.toEqual([]), 5_000);
    cut.abort();
    const began = performance.now();
    expect(await run).toMatchObject([
      { client: 'stuck-a', ran: [], failed: expect.stringContaining('Connection terminated') as string },
    ]);
    expect(performance.now() - began).toBeLessThan(2_000);
    await letGo();
    expect(await movers.migrate()).toEqual(movers.reportsBut());
  });

  test('because its role may more than rows is reported', async () => {
    await movers.world.sql('alter role user_stuck_c createdb');
    undo.push(() => movers.world.sql('alter role user_stuck_c nocreatedb'));
    const [failed] = (await movers.migrate()).filter((one) => one.failed !== null);
    expect(failed).toMatchObject({
      client: 'stuck-c',
      failed: expect.stringContaining('Isolation is broken') as string,
    });
  });
});
