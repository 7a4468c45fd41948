// Tried: without the lock in lockBuyer, the very first carts are ordered twice, with what came into them meanwhile.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { busyCart, impossible } from '../../tests/races/busy-cart.js';
import { marketOf, warm } from '../../tests/races/market.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  await warm(marketOf(acme));
});
afterAll(() => world.stop());

test('a cart that two check out while it is changed: as if one had come after the other, 40 times', async () => {
  for (let round = 0; round < 10; round += 1) {
    const carts = await Promise.all(Array.from({ length: 4 }, () => busyCart(acme)));
    expect(
      carts.flatMap((cart) => (impossible(cart) === undefined ? [] : [[impossible(cart), cart]])),
    ).toEqual([]);
  }
});
