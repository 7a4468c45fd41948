// What happens to stock when everybody comes at once; bench/stress is the same with more of everybody, over sockets.
// Tried, each alone: products read without their lock: the last unit is a masked fault for some (only the CHECK held), and
// baskets deadlock (15). Products locked in the caller's order: 43 deadlocks on the busy day, and baskets don't come to an end.
// An order given back without locking its products first: 14. An order read without its lock, or a product by adjustStock: on
// the busy day the stock doesn't add up. The request key's lock left out: twins are told that there is no stock; its unique key
// dropped as well: four orders of one request.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { busyDay } from '../../tests/races/busy-day.js';
import { lastUnit, oneBuyer } from '../../tests/races/last-unit.js';
import { marketOf, warm, type Market } from '../../tests/races/market.js';
import { oneRequest } from '../../tests/races/one-request.js';
import { oppositeBaskets } from '../../tests/races/opposite-baskets.js';
import { World } from '../../tests/world/world.js';

let world: World;
let market: Market;
let authorization: string;
beforeAll(async () => {
  world = await World.start();
  const acme = await world.client('Acme');
  authorization = `Bearer ${acme.owner.accessToken}`;
  market = marketOf(acme);
  await warm(market);
});
afterAll(() => world.stop());

describe('orders at once (C3)', () => {
  test('60 buyers of the last unit, three times: one order each time, everybody else is told', async () => {
    for (let round = 0; round < 3; round += 1) expect(await lastUnit(market, 60)).toEqual(oneBuyer(60));
  });

  test('60 pairs of baskets in opposite order: no deadlock, and no other refusal than for stock', async () => {
    const { answers, ...rest } = await oppositeBaskets(market, 60);
    expect(rest).toEqual({ deadlocks: 0, negative: 0 });
    expect(Object.keys(answers).sort()).toEqual(['INSUFFICIENT_STOCK', 'done']);
  });

  test('one request sent 50 times at once over sockets, some of them cut: one order (C4)', async () => {
    const address = new URL(await world.server.http.listen({ port: 0, host: '127.0.0.1' }));
    for (let round = 0; round < 2; round += 1) {
      const { answered, ...rest } = await oneRequest(market, { url: address.origin, authorization }, 50);
      expect(rest).toEqual({ orders: 1, ids: 1, failed: [], stock: 0 });
      expect(answered).toBeGreaterThanOrEqual(41);
    }
  });

  test('400 orders, edits, cancellations, shipments, deletions and restocks: all adds up', async () => {
    const { answers, ...rest } = await busyDay(market, 110);
    expect(rest).toEqual({ deadlocks: 0, faults: [] });
    const { done = 0 } = answers;
    expect(done).toBeGreaterThan(200);
    expect(Object.values(answers).reduce((sum, n) => sum + n)).toBeGreaterThanOrEqual(400);
    const expected = ['INSUFFICIENT_STOCK', 'INVALID_TRANSITION', 'NOT_FOUND', 'done'];
    expect(Object.keys(answers).filter((code) => !expected.includes(code))).toEqual([]);
  });
});
