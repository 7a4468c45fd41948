// Tried: with the placement asked again for the ORM's schema, after the gate let the writer in, "a flip in the middle of an
// attempt" writes at the new place inside the old place's transaction.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tenantMigrations } from '../../migrations/tenant/list.js';
import { guardedRole, ownerRole } from '#server/database/installation-roles.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { runMigrations } from '#server/database/run-migrations.js';
import { Order } from '#server/orders/order.entity.js';
import { OwnGateway, resident } from '../../tests/world/own-gateway.js';
import { World } from '../../tests/world/world.js';
import type { OpenPlacement } from './open-placement.js';

let world: World;
let own: OwnGateway;
let schema = 'shared';
let asked = 0;
let onAsk = () => undefined as void;
beforeAll(async () => {
  world = await World.start();
  await world.sql('create schema elsewhere authorization vecindad_owner');
  await withConnection(world.database.adminUrl, undefined, (db) =>
    runMigrations(db, {
      schema: 'elsewhere',
      roles: { owner: ownerRole, serving: 'vecindad_app', guarded: guardedRole },
      migrations: tenantMigrations,
    }),
  );
  own = await OwnGateway.open(world, {
    placementOf: (home): OpenPlacement => {
      asked += 1;
      const here = { ...home, schema };
      onAsk();
      return here;
    },
  });
});
afterAll(async () => {
  await own.close();
  await world.stop();
});

const add = async (clientId: string, code: string) =>
  (await own.doorOf(clientId)).write(async (write) => {
    write.create(Order, { code, notes: null, createdBy: null, deletedAt: null });
  });
const codesIn = async (place: string, clientId: string) =>
  (
    await world.sql<{ code: string }>(`select code from ${place}.orders where client_id = $1`, [clientId])
  ).map(({ code }) => code);

describe('a client that moves (architecture 5, 6)', () => {
  test('while a writer waits: the writer goes on at the new place', async () => {
    schema = 'shared';
    const clientId = await resident(world);
    await world.sql('insert into elsewhere.residents (client_id) values ($1)', [clientId]);
    await add(clientId, 'OLD');
    await world.sql(`update shared.residents set state = 'MOVED' where client_id = $1`, [clientId]);
    const before = asked;
    const writer = add(clientId, 'NEW');
    await new Promise((resolve) => setTimeout(resolve, 100));
    schema = 'elsewhere';
    await writer;
    expect(asked - before).toBeGreaterThan(1);
    expect(await codesIn('shared', clientId)).toEqual(['OLD']);
    expect(await codesIn('elsewhere', clientId)).toEqual(['NEW']);
    expect(await (await own.doorOf(clientId)).read.count(Order, [])).toBe(1);
  });

  test('a flip in the middle of an attempt does not split it over two places', async () => {
    schema = 'shared';
    const clientId = await resident(world);
    await world.sql('insert into elsewhere.residents (client_id) values ($1)', [clientId]);
    const door = await own.doorOf(clientId);
    // The first question of the write is answered with the old place, every later one with the new.
    onAsk = () => {
      schema = 'elsewhere';
    };
    try {
      await door.write(async (write) => {
        write.create(Order, { code: 'WHOLE', notes: null, createdBy: null, deletedAt: null });
      });
    } finally {
      onAsk = () => undefined;
    }
    expect(await codesIn('shared', clientId)).toEqual(['WHOLE']);
    expect(await codesIn('elsewhere', clientId)).toEqual([]);
  });

  test('the same tables in another schema are as closed to other clients', async () => {
    schema = 'elsewhere';
    const [mine, other] = [await resident(world), await resident(world)];
    for (const id of [mine, other])
      await world.sql('insert into elsewhere.residents (client_id) values ($1)', [id]);
    await add(other, 'THEIRS');
    expect(await (await own.doorOf(mine)).read.count(Order, [])).toBe(0);
    expect(await (await own.doorOf(mine)).em.find(Order, {})).toEqual([]);
  });
});
