import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Order } from '#server/orders/order.entity.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { readOnlyDoor } from './read-only-door.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  await acme.as().ask('mutation { createOrder(input: { code: "SEEN" }) { id } }');
});
afterAll(() => world.stop());

const door = async () => readOnlyDoor(await world.server.services.gateway.doorOf(acme.id));

// What the door prevents alone, without a look at permissions.
describe('a door that only shows', () => {
  test('shows rows in each of its ways', async () => {
    const shows = await door();
    await shows.enter();
    expect(shows.clientId).toBe(acme.id);
    expect(await shows.rows('select code from orders where client_id = $1')).toEqual([{ code: 'SEEN' }]);
    expect(await shows.read.count(Order, [])).toBe(1);
    expect(await shows.em.count(Order)).toBe(1);
  });

  test('changes none', async () => {
    const shows = await door();
    await expect(shows.write(async () => undefined)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(shows.rows('delete from orders where client_id = $1')).rejects.toThrow('read-only');
    expect(await acme.sql('select from orders where client_id = $1', [acme.id])).toHaveLength(1);
  });

  test('tells of events as the other does', async () => {
    const heard = (await door()).listen('nothing');
    await expect(heard.return?.()).resolves.toMatchObject({ done: true });
  });
});
