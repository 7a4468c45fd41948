// Tried: with cancelled or deleted orders counted, or lines in place of orders, "by hand" fails; with `where place <= 20` left out
// "the best twenty"; without the client's predicates in `differences` the numbers are wrong as soon as there are two clients.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boughtTogether, idsBySku } from '../../tests/world/bought-orders.js';
import { cli } from '../../tests/world/operator.js';
import { onRows, statementsOf } from '../../tests/world/recorded-statements.js';
import { stock } from '../../tests/world/sell-side-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

interface Done {
  readonly clients: readonly { readonly slug: string; readonly state: string; readonly changed: number }[];
}

/** `npm run cli -- recommendations refresh --client …`. @returns how many pairs have changed. */
async function refresh({ slug }: TestClient): Promise<number | undefined> {
  const { code, json } = await cli(world, ['recommendations', 'refresh', '--client', slug, '--json']);
  expect([code, json<Done>().clients.map((client) => [client.slug, client.state])]).toEqual([
    0,
    [[slug, 'refreshed']],
  ]);
  return json<Done>().clients[0]?.changed;
}

interface Listed {
  readonly sku: string;
  readonly recommendations: readonly { readonly score: number; readonly product: { readonly sku: string } }[];
}

/** What each product recommends: sku → [sku, score] */
async function recommended(client: TestClient, args = ''): Promise<Record<string, [string, number][]>> {
  const { products } = await client
    .as()
    .ask<{ products: { nodes: Listed[] } }>(
      `{ products(first: 100) { nodes { sku recommendations${args} { score product { sku } } } } }`,
    );
  return Object.fromEntries(
    products.nodes.map(({ sku, recommendations }) => [
      sku,
      recommendations.map(({ score, product }) => [product.sku, score]),
    ]),
  );
}

/** Four products, whose scores can be worked out by hand: A is in 4 orders that count, B in 4, C in 2, D in 1. */
async function smallShop(name: string): Promise<TestClient> {
  const client = await world.client(name);
  await stock(client, 'A', 'B', 'C', 'D');
  for (const skus of ['A B C', 'A B', 'A A B', 'A C', 'B D']) await boughtTogether(client, skus);
  await boughtTogether(client, 'A C', { status: 'CANCELLED' });
  await boughtTogether(client, 'B D', { deleted: true });
  return client;
}

/** A and B have 3 orders in common: 3 / √(4·4). A and C have 2: 2 / √(4·2). B and C, and B and D, have 1: too few. */
const byHand = {
  A: [
    ['B', 0.75],
    ['C', 2 / Math.sqrt(8)],
  ],
  B: [['A', 0.75]],
  C: [['A', 2 / Math.sqrt(8)]],
  D: [],
};

describe('what is bought together (D5)', () => {
  test('is as computed by hand, and nothing before it is computed', async () => {
    const acme = await smallShop('By hand');
    expect(await recommended(acme)).toEqual({ A: [], B: [], C: [], D: [] });
    expect(await refresh(acme)).toBe(4);
    expect(await recommended(acme)).toEqual(byHand);
  });

  test('is written as the difference: nothing where nothing has changed', async () => {
    const acme = await smallShop('Difference');
    await refresh(acme);
    expect(await refresh(acme)).toBe(0);
    await boughtTogether(acme, 'B D');
    // B is in 5 orders now: its pair with A another score, its pair with D new; each both ways.
    expect(await refresh(acme)).toBe(4);
    expect((await recommended(acme))['D']).toEqual([['B', 2 / Math.sqrt(10)]]);
    await acme.sql(`update orders set status = 'CANCELLED' where client_id = $1`, [acme.id]);
    expect(await refresh(acme)).toBe(6);
    expect(await recommended(acme)).toEqual({ A: [], B: [], C: [], D: [] });
  });

  test('shows nothing that is deleted or not active, whenever it became so', async () => {
    const acme = await smallShop('Gone');
    await refresh(acme);
    await acme.sql(`update products set is_active = false where client_id = $1 and sku = 'B'`, [acme.id]);
    expect((await recommended(acme))['A']).toEqual([byHand.A[1]]);
    await acme.sql(`update products set deleted_at = now() where client_id = $1 and sku = 'C'`, [acme.id]);
    expect((await recommended(acme))['A']).toEqual([]);
    await acme.sql(`update products set is_active = true where client_id = $1`, [acme.id]);
    expect((await recommended(acme))['A']).toEqual([byHand.A[0]]);
  });

  test('is the best twenty of each, five unless asked for more', async () => {
    const acme = await world.client('Many');
    const skus = Array.from({ length: 22 }, (_, i) => `P${i + 10}`);
    await stock(acme, ...skus);
    await boughtTogether(acme, skus.join(' '));
    await boughtTogether(acme, skus.join(' '));
    expect(await refresh(acme)).toBe(22 * 20);
    const most = await recommended(acme, '(first: 20)');
    expect(Object.values(most).map((list) => list.length)).toEqual(skus.map(() => 20));
    expect((await recommended(acme))['P10']).toEqual(most['P10']?.slice(0, 5));
    expect((await recommended(acme, '(first: 0)'))['P10']).toEqual([]);
    for (const first of [-1, 21]) {
      const call = `{ products { nodes { recommendations(first: ${first}) { score } } } }`;
      expect(await acme.as().refusal(call)).toMatchObject({
        code: 'BAD_USER_INPUT',
        issues: [{ path: ['first'] }],
      });
    }
  });

  test('is not told by orders of more than a hundred products', async () => {
    const acme = await world.client('Large');
    const skus = Array.from({ length: 101 }, (_, i) => `P${i + 100}`);
    await stock(acme, ...skus);
    for (let i = 0; i < 2; i += 1) {
      await boughtTogether(acme, skus.join(' '));
      await boughtTogether(acme, 'P100 P101');
    }
    expect(await refresh(acme)).toBe(2);
    expect((await recommended(acme))['P100']).toEqual([['P101', 1]]);
  });

  test('is read by one statement for all products of a list', async () => {
    const acme = await smallShop('Statements');
    await refresh(acme);
    const list = '{ products { nodes { recommendations { score product { sku category { name } } } } } }';
    const texts = onRows(await statementsOf(() => acme.as().ask(list)));
    expect(texts.filter((text) => text.includes('"product_recommendations"'))).toHaveLength(1);
  });

  test('comes from the client’s own orders and no other’s', async () => {
    const [acme, globex] = [await smallShop('Ours'), await smallShop('Theirs')];
    for (let i = 0; i < 3; i += 1) await boughtTogether(globex, 'C D');
    await refresh(globex);
    const theirs = await recommended(globex);
    expect(theirs['D']).toEqual([['C', 3 / Math.sqrt(20)]]);
    await refresh(acme);
    expect(await recommended(acme)).toEqual(byHand);
    expect(await recommended(globex)).toEqual(theirs);
    const own = new Set((await idsBySku(acme)).values());
    const rows = await acme.sql<{ product_id: string; recommended_id: string }>(
      'select product_id, recommended_id from product_recommendations where client_id = $1',
      [acme.id],
    );
    expect(rows.flatMap((row) => [row.product_id, row.recommended_id]).every((id) => own.has(id))).toBe(true);
  });
});
