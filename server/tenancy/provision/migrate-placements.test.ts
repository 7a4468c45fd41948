import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOrder } from '../../../tests/world/order-calls.js';
import {
  allUpToDate,
  laterMigrations,
  MigrationWorld,
  oldestMigration,
} from '../../../tests/world/migration-world.js';

let movers: MigrationWorld;
beforeAll(async () => {
  movers = await MigrationWorld.start('mover');
});
beforeEach(() => movers.makeOlder());
afterAll(() => movers.world.stop());

describe('placements of clients’ own that are behind (B5)', () => {
  test.each([1, 4])('are migrated, %i at a time, and the registry knows', async (parallel) => {
    const told: string[] = [];
    let found = 0;
    const reports = await movers.migrate({
      parallel,
      onFound: (count) => (found = count),
      onReport: ({ placement }) => told.push(placement),
    });
    expect(reports).toEqual(movers.reportsBut());
    expect([found, told.toSorted()]).toEqual([4, reports.map(({ placement }) => placement)]);
    expect(await movers.states()).toEqual(allUpToDate);
    expect(await movers.migrate()).toEqual([]);
    await movers.world.registryCatchesUp();
    for (const client of movers.clients) await createOrder(client.as());
  });

  // Tried: without the advisory lock in `runMigrations`, the slower run fails ("relation already exists").
  test('by two runs at once are migrated once, and both end well', async () => {
    const runs = (await Promise.all([movers.migrate(), movers.migrate()])).flat();
    expect(runs.filter(({ failed }) => failed !== null)).toEqual([]);
    const ran = runs.flatMap((one) => one.ran.map((name) => `${one.placement} ${name}`));
    expect(ran.toSorted()).toEqual(
      movers
        .reportsBut()
        .flatMap(({ placement }) => laterMigrations.map((name) => `${placement} ${name}`))
        .toSorted(),
    );
    expect(await movers.states()).toEqual(allUpToDate);
  });

  test('of which one was migrated by a run that died before it told the registry are gone on with', async () => {
    await movers.migrate();
    await movers.world.sql('update central.placements set migration = $1 where schema = $2', [
      oldestMigration,
      'schema_mover_b',
    ]);
    expect(await movers.migrate()).toEqual([movers.report('b', { ran: [] })]);
    expect(await movers.states()).toEqual(allUpToDate);
  });

  test('of clients that are being made are left to whoever makes them', async () => {
    await movers.world.sql(`update central.clients set status = 'PROVISIONING' where slug = 'mover-a'`);
    try {
      expect(await movers.migrate()).toEqual(movers.reportsBut('a'));
    } finally {
      await movers.world.sql(`update central.clients set status = 'ACTIVE' where slug = 'mover-a'`);
    }
  });

  test('that newer code has brought further are left as they are', async () => {
    await movers.migrate();
    await movers.world.sql(
      `update central.placements set migration = '99991231000000-later' where schema = 'schema_mover_a'`,
    );
    expect(await movers.migrate()).toEqual([]);
  });
});
