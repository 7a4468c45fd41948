// Tried: without `insuranceLimiter` all but the second fail.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Caller } from '../../tests/world/caller.js';
import { Login } from '../../tests/world/documents.js';
import { freePort } from '../../tests/world/free-port.js';
import { hasRedis, redisPassword, RedisServer } from '../../tests/world/redis-server.js';
import { secondServer } from '../../tests/world/second-server.js';
import { World } from '../../tests/world/world.js';

let world: World | undefined;
let redis: RedisServer | undefined;
afterEach(async () => {
  await world?.stop();
  await redis?.stop();
  world = redis = undefined;
});

const limits = { RATE_LIMIT: 'on', RATE_LIMIT_SIGNIN_ACCOUNT: '3/15m' };
const codeOf = async (caller: Caller, email: string) =>
  (await caller.send(Login, { input: { email, password: 'a guess' } })).errors?.[0]?.extensions.code;
const guesses = async (caller: Caller, email: string, times: number) => {
  const codes = [];
  for (let at = 0; at < times; at += 1) codes.push(await codeOf(caller, email));
  return codes;
};
const threeAndNoMore = [...Array.from({ length: 3 }, () => 'INVALID_CREDENTIALS'), 'TOO_MANY_REQUESTS'];

test('a Redis that is away at the start is a warning without its password', async () => {
  const url = `redis://:${redisPassword}@127.0.0.1:${await freePort()}`;
  world = await World.start({ ...limits, REDIS_URL: url });
  const warning = world.log.find((line) => line.includes('Redis is away at the start'));
  expect(JSON.parse(warning ?? '{}')).toMatchObject({ level: 'warn', reason: 'ECONNREFUSED' });
  expect(world.log.join('')).not.toContain(redisPassword);
  const acme = await world.client('Alone');
  await world.login(acme.owner.user.email);
  expect(await guesses(world.nobody, world.email('alone'), 4)).toEqual(threeAndNoMore);
});

describe.skipIf(!hasRedis)('Redis (skipped where there is no redis-server)', () => {
  test('that does not let us in stops the start with one line', async () => {
    redis = await RedisServer.start();
    const wrong = `redis://:not-${redisPassword}@127.0.0.1:${redis.port}`;
    const refusal = await World.start({ REDIS_URL: wrong }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      message: 'REDIS_URL should be one that Redis lets in (it says WRONGPASS).',
    });
  });

  test('may go away and come back, and everybody goes on', async () => {
    redis = await RedisServer.start();
    const settings = { ...limits, REDIS_URL: redis.url };
    world = await World.start(settings);
    const second = await secondServer(world, settings);
    const elsewhere = new Caller(second.http, {});
    await redis.kill();
    const acme = await world.client('Goes on');
    expect(await guesses(world.nobody, world.email('away'), 4)).toEqual(threeAndNoMore);
    await vi.waitFor(() => expect(world?.log.join('')).toContain('Redis is away'), { timeout: 3_000 });
    await redis.goOn();
    await vi.waitFor(() => expect(world?.log.join('')).toContain('Redis is there again'), { timeout: 5_000 });
    await expect.poll(() => second.http.inject('/healthz').then(({ statusCode }) => statusCode)).toBe(200);
    await vi.waitFor(
      async () => {
        const email = world?.email('shared') ?? '';
        expect(await guesses(world?.nobody ?? elsewhere, email, 3)).toEqual(threeAndNoMore.slice(0, 3));
        expect(await codeOf(elsewhere, email)).toBe('TOO_MANY_REQUESTS');
      },
      { timeout: 8_000, interval: 300 },
    );
    await world.login(acme.owner.user.email, elsewhere);
    expect(world.log.join('')).not.toContain(redisPassword);
    await second.close();
  });

  test('that hangs holds nobody up for longer than it takes to notice', async () => {
    redis = await RedisServer.start();
    world = await World.start({ ...limits, REDIS_URL: redis.url });
    const acme = await world.client('Patient');
    redis.hang();
    const from = performance.now();
    await world.login(acme.owner.user.email);
    expect(performance.now() - from).toBeLessThan(6_000);
    const then = performance.now();
    await world.login(acme.owner.user.email);
    expect(performance.now() - then).toBeLessThan(1_000);
    redis.wakeUp();
  });
});
