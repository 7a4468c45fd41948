// "Shown by 4" through the front door: the database of one client is away, silent or renamed, while others are served.
// Tried: without the watch on leases the silent one's request never ends; without the breaker's probe nobody comes back.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { createOrder } from '../../tests/world/order-calls.js';
import { page } from '../../tests/world/order-pages.js';
import { ownSlug } from '../../tests/world/own-slug.js';
import { Road } from '../../tests/world/road.js';
import { tiers } from '../../tests/world/tier.js';
import { password, World, type TestClient } from '../../tests/world/world.js';
import type { Caller } from '../../tests/world/caller.js';

let world: World;
let road: Road;
let away: Caller;
const slug = ownSlug('away');
const others: TestClient[] = [];

beforeAll(async () => {
  road = await Road.to(inject('adminUrl'));
  world = await World.start({ DATABASE_SERVERS: JSON.stringify({ second: road.url }) });
  const { founding, passwords } = world.server.services;
  const email = world.email('away');
  await founding.found({
    name: 'Away',
    slug,
    isolation: Isolation.DATABASE,
    server: 'second',
    owner: {
      userId: uuidv7(),
      email,
      passwordHash: await passwords.hash(password),
      firstName: null,
      lastName: null,
    },
  });
  away = world.bearer((await world.login(email)).accessToken);
  for (const tier of tiers) others.push(await world.client(`Beside ${tier}`, { tier }));
});
afterAll(async () => {
  await road.clear();
  await world.stop();
  await road.close();
});

const ask = (caller: Caller) => caller.send<unknown>('{ orders(first: 1) { totalCount } }');

/** The others read and write all the while: none of their requests may fail. @returns how many were answered. */
async function besideOthers(work: () => Promise<void>): Promise<number> {
  let going = true;
  let answered = 0;
  const busy = others.map(async (client) => {
    while (going) {
      await createOrder(client.as());
      expect((await page(client.as())).nodes.length).toBeGreaterThan(0);
      answered += 2;
    }
  });
  await work().finally(() => (going = false));
  await Promise.all(busy);
  return answered;
}

/** Ten requests at once, each refused in good time. */
async function isRefused(): Promise<void> {
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(away)));
  for (const { errors } of answers) expect(errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
  expect(performance.now() - began).toBeLessThan(3_000);
}

const comesBack = () =>
  expect.poll(async () => (await ask(away)).errors, { timeout: 10_000, interval: 100 }).toBeUndefined();

const database = `tenant_${slug.replaceAll('-', '_')}`;
const rename = async (from: string, to: string) => {
  await world.sql('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from]);
  await world.sql(`alter database ${from} rename to ${to}`);
};

describe('one client’s database', () => {
  test.each([
    ['is silent', () => Promise.resolve(road.silence()), () => road.clear()],
    ['is stopped', () => road.refuse(), () => road.clear()],
    [
      'is renamed away',
      () => rename(database, `${database}_gone`),
      () => rename(`${database}_gone`, database),
    ],
  ])(
    '%s: its requests are refused within 3 s, no other notices, it comes back by itself',
    async (_, goes, returns) => {
      expect((await ask(away)).errors).toBeUndefined();
      const answered = await besideOthers(async () => {
        await goes();
        await isRefused();
        await isRefused();
      });
      expect(answered).toBeGreaterThan(0);
      await returns();
      await comesBack();
    },
  );
});
