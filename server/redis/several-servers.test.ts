// Tried: with `InProcessEvents` the event is not heard; with `inMemory` each server lets four guesses through; without
// `settleCosts` each lets the client use all. A deactivation is known elsewhere within a poll without Redis, too.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Caller } from '../../tests/world/caller.js';
import { Login } from '../../tests/world/documents.js';
import { LiveDesk, heard } from '../../tests/world/live-desk.js';
import { createOrder } from '../../tests/world/order-calls.js';
import { hasRedis, RedisServer } from '../../tests/world/redis-server.js';
import { secondServer } from '../../tests/world/second-server.js';
import { World } from '../../tests/world/world.js';
import type { VecindadServer } from '#server/create-server.js';
import { Role } from '#server/identity/role.js';

const needs = 'servers that share a Redis (skipped where there is no redis-server)';

describe.skipIf(!hasRedis)(needs, () => {
  const limits = {
    RATE_LIMIT: 'on',
    RATE_LIMIT_SIGNIN_ACCOUNT: '4/15m',
    RATE_LIMIT_REGISTER_ADDRESS: '8/1h',
    RATE_LIMIT_CLIENT_COST: '102/1h',
  };
  let redis: RedisServer;
  let world: World;
  let second: VecindadServer;
  beforeAll(async () => {
    redis = await RedisServer.start();
    const settings = { ...limits, REDIS_URL: redis.url };
    world = await World.start(settings);
    second = await secondServer(world, settings);
  });
  afterAll(async () => {
    await second.close();
    await world.stop();
    await redis.stop();
  });

  const elsewhere = (token?: string) =>
    new Caller(second.http, token === undefined ? {} : { authorization: `Bearer ${token}` });

  test('know within a second of somebody who is deactivated on one of them', async () => {
    const acme = await world.client('Acme');
    const { accessToken, user } = await acme.join(Role.SELLER);
    const seller = elsewhere(accessToken);
    await seller.ask('{ me { id } }');
    const from = performance.now();
    await acme
      .as()
      .ask('mutation ($id: ID!) { setUserActive(id: $id, isActive: false) { id } }', { id: user.id });
    await vi.waitFor(
      async () =>
        expect((await seller.send('{ me { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED'),
      { timeout: 1_000, interval: 10 },
    );
    expect(performance.now() - from).toBeLessThan(1_000);
  });

  test('tell each other of what happened', async () => {
    const acme = await world.client('Acme live');
    const desk = await LiveDesk.at(world);
    const told = await desk.hears(desk.as(acme.owner));
    const { id } = await createOrder(elsewhere(acme.owner.accessToken));
    expect(await heard(told, 1)).toMatchObject([{ kind: 'CREATED', order: { id } }]);
    await desk.close();
  });

  test('count guesses together', async () => {
    const email = world.email('guessed');
    const codes = [];
    for (const caller of [world.nobody, elsewhere(), world.nobody, elsewhere(), world.nobody, elsewhere()]) {
      const { errors } = await caller.send(Login, { input: { email, password: 'a guess' } });
      codes.push(errors?.[0]?.extensions.code);
    }
    expect(codes).toEqual([
      ...Array.from({ length: 4 }, () => 'INVALID_CREDENTIALS'),
      ...Array.from({ length: 2 }, () => 'TOO_MANY_REQUESTS'),
    ]);
  });

  test('count what a client costs together, and the others go on', async () => {
    const busy = await world.client('Busy');
    const quiet = await world.client('Quiet');
    const page = '{ orders(first: 50) { nodes { id } } }';
    await busy.as().ask(page);
    await elsewhere(busy.owner.accessToken).ask(page);
    await vi.waitFor(
      async () => {
        for (const caller of [busy.as(), elsewhere(busy.owner.accessToken)]) {
          const { errors, headers } = await caller.send('{ me { id } }');
          expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
          expect(headers['retry-after']).toBe(String(errors?.[0]?.extensions['retryAfter']));
        }
      },
      // Seldom, or each server would count up to the limit by these alone.
      { timeout: 2_000, interval: 200 },
    );
    await elsewhere(quiet.owner.accessToken).ask('{ me { id } }');
  });
});
