import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../../tests/world/world.js';
import { limitsOf, planNames } from './plans.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

test('a client has the smallest plan unless told; another acts as soon as the registry knows of it', async () => {
  const acme = await world.client();
  const { planLimits } = world.server.services;
  const now = async () => (await planLimits.limitsOf(acme.id)).orders;
  expect(await now()).toBe(limitsOf('standard').orders);
  for (const [plan, orders] of [
    ['unlimited', Infinity],
    ['one of an older version', limitsOf('standard').orders],
  ] as const) {
    await world.sql('update central.clients set plan = $2 where id = $1', [acme.id, plan]);
    await world.registryCatchesUp();
    expect(await now()).toBe(orders);
  }
});

test('plans grow, and the largest is without limits', () => {
  const limits = planNames.map((name) => Object.values(limitsOf(name)));
  for (const [i, larger] of limits.slice(1).entries())
    larger.forEach((limit, kind) => expect(limit).toBeGreaterThan(limits[i]?.[kind] ?? Infinity));
  expect(limits.at(-1)).toEqual([Infinity, Infinity, Infinity]);
});
