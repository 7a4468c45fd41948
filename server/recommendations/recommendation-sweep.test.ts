// Tried: without the condition on `claimed_until`, “is one’s at a time” fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boughtTogether } from '../../tests/world/bought-orders.js';
import { cli } from '../../tests/world/operator.js';
import { recordedLog } from '../../tests/world/recorded-log.js';
import { stock } from '../../tests/world/sell-side-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { RecommendationSweep } from './recommendation-sweep.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
const { log, lines } = recordedLog('warn');
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  for (const client of [acme, globex]) await stock(client, 'A', 'B', 'C');
});
afterAll(() => world.stop());

async function sweep(more: readonly { id: string; slug: string }[] = []): Promise<void> {
  const { gateway, registry } = world.server.services;
  const clients = async () => [...more, ...(await registry.active())];
  await new RecommendationSweep({ gateway, clients, log }).run();
}

const twice = async (client: TestClient, skus: string) => {
  for (let i = 0; i < 2; i += 1) await boughtTogether(client, skus);
};

const pairs = async (client: TestClient) =>
  (await client.sql('select id from product_recommendations where client_id = $1', [client.id])).length;

const run = async (client: TestClient) =>
  (
    await client.sql('select computed_at, claimed_until from recommendation_runs where client_id = $1', [
      client.id,
    ])
  )[0];

const claimedFor = (client: TestClient, seconds: number) =>
  client.sql(
    `update recommendation_runs set claimed_until = now() + $2 * interval '1 second' where client_id = $1`,
    [client.id, seconds],
  );

const anHourPasses = (client: TestClient) =>
  client.sql(
    `update recommendation_runs set computed_at = computed_at - interval '61 minutes' where client_id = $1`,
    [client.id],
  );
const ordersAreOld = (client: TestClient) =>
  client.sql(`update orders set created_at = now() - interval '1 day' where client_id = $1`, [client.id]);

describe('the job that computes recommendations', () => {
  test('computes who has had orders since, at most once an hour', async () => {
    await twice(acme, 'A B');
    await sweep();
    expect([await pairs(acme), await pairs(globex)]).toEqual([2, 0]);
    expect(await run(globex)).toBeUndefined();
    await twice(acme, 'B C');
    await sweep();
    expect(await pairs(acme)).toBe(2);
    await anHourPasses(acme);
    await sweep();
    expect(await pairs(acme)).toBe(4);
  });

  test('leaves alone who has had none', async () => {
    await ordersAreOld(acme);
    await anHourPasses(acme);
    const before = await run(acme);
    await sweep();
    expect(await run(acme)).toEqual(before);
  });

  test('goes on when one client fails, and says so', async () => {
    await twice(globex, 'A C');
    await sweep([{ id: '00000000-0000-7000-8000-0000000000aa', slug: 'nobody' }]);
    expect(await pairs(globex)).toBe(2);
    expect(lines.join('')).toMatch(/"client":"nobody".*recommendations were not computed/);
  });

  test('is one’s at a time; whoever dies over it holds it for minutes', async () => {
    await claimedFor(acme, 60);
    const refresh = async () => {
      const { json } = await cli(world, ['recommendations', 'refresh', '--client', acme.slug, '--json']);
      return json<{ clients: { state: string }[] }>().clients[0]?.state;
    };
    expect(await refresh()).toBe('busy');
    await claimedFor(acme, -1);
    const all = await Promise.all(Array.from({ length: 6 }, refresh));
    expect(all).toContain('refreshed');
    expect(await run(acme)).toMatchObject({ claimed_until: null });
  });
});

describe('recommendations refresh', () => {
  test('computes all clients that are served, and says what it did', async () => {
    const { code, json } = await cli(world, ['recommendations', 'refresh', '--json']);
    const { clients } = json<{ clients: { slug: string; state: string; changed: number }[] }>();
    expect(code).toBe(0);
    expect(clients.map(({ slug, state }) => [slug, state]).sort()).toEqual(
      ['default', acme.slug, globex.slug].sort().map((slug) => [slug, 'refreshed']),
    );
    const { out } = await cli(world, ['recommendations', 'refresh', '--client', acme.slug.toUpperCase()]);
    expect(out).toMatch(new RegExp(`^CLIENT +STATE +CHANGED +SECONDS +REASON\\n${acme.slug} +refreshed +0 `));
  });

  test('an unknown client is NOT_FOUND', async () => {
    const { code, json } = await cli(world, ['recommendations', 'refresh', '--client', 'nobody', '--json']);
    expect([code, json()]).toMatchObject([1, { error: { code: 'NOT_FOUND' } }]);
  });
});
