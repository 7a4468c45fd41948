import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Order } from '#server/orders/order.entity.js';
import { OwnGateway, resident } from '../../tests/world/own-gateway.js';
import { World } from '../../tests/world/world.js';
import type { ClientWrite } from './client-write.js';

let world: World;
let own: OwnGateway;
let clientId: string;
beforeAll(async () => {
  world = await World.start();
  own = await OwnGateway.open(world, { connections: 3 });
  await own.warm();
});
afterAll(async () => {
  await own.close();
  await world.stop();
});
beforeEach(async () => {
  clientId = await resident(world);
});

const write = <T>(fn: (write: ClientWrite) => Promise<T>) =>
  own.doorOf(clientId).then((door) => door.write(fn));
const add = (to: ClientWrite, code: string) =>
  to.create(Order, { code, notes: null, createdBy: null, deletedAt: null });
const stored = async () =>
  (
    await world.sql<{ code: string }>('select code from shared.orders where client_id = $1 order by code', [
      clientId,
    ])
  ).map(({ code }) => code);

describe('a write inside a write', () => {
  test('throws, and the outer one stores nothing', async () => {
    const nested = write(async (to) => {
      add(to, 'OUTER');
      await write(async (inner) => add(inner, 'INNER'));
    });
    await expect(nested).rejects.toThrow('does not nest');
    expect(await stored()).toEqual([]);
  });

  test('into another client neither', async () => {
    const other = await resident(world);
    const nested = write(async () => (await own.doorOf(other)).write(async (inner) => add(inner, 'INNER')));
    await expect(nested).rejects.toThrow('does not nest');
  });

  test('but two after one another, or side by side, are two writes', async () => {
    await write(async (to) => add(to, 'A'));
    await Promise.all([write(async (to) => add(to, 'B')), write(async (to) => add(to, 'C'))]);
    expect(await stored()).toEqual(['A', 'B', 'C']);
  });

  test('the EntityManager can’t commit by itself, whatever it is asked', async () => {
    const committing = write(async (to) => {
      await to.em.begin();
      add(to, 'EARLY');
      await to.em.flush();
      await to.em.commit().catch(() => undefined);
      await to.em.transactional(async () => add(to, 'EARLIER'));
      throw new Error('too late');
    });
    await expect(committing).rejects.toThrow('too late');
    expect(await stored()).toEqual([]);
  });
});
