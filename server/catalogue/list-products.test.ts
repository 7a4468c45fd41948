import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createCategory,
  createProduct,
  deleteProduct,
  productNames,
} from '../../tests/world/product-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
let tools = '';
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  globex = await world.client('Globex');
  tools = (await createCategory(acme.as(), 'Tools')).id;
  await createProduct(acme.as(), { name: 'Hammer', sku: 'c-1', categoryId: tools, stock: 3 });
  await createProduct(acme.as(), { name: 'Anvil', sku: 'b-100%', description: 'Heavy_metal', stock: 0 });
  await createProduct(acme.as(), { name: 'Saw', sku: 'a-1', categoryId: tools, isActive: false, stock: 1 });
  const gone = await createProduct(acme.as(), { name: 'Gone' });
  await deleteProduct(acme.as(), gone.id);
  await createProduct(globex.as(), { name: 'Theirs' });
});
afterAll(() => world.stop());

describe('the list of products', () => {
  test.each([
    [undefined, ['Anvil', 'Hammer', 'Saw']],
    ['NAME_ASC', ['Anvil', 'Hammer', 'Saw']],
    ['CREATED_AT_DESC', ['Saw', 'Anvil', 'Hammer']],
    ['SKU_ASC', ['Saw', 'Anvil', 'Hammer']],
  ])('in the order %s, without the deleted and the others’', async (orderBy, names) => {
    expect(await productNames(acme.as(), { orderBy })).toEqual(names);
  });

  test.each([
    [{ search: 'HAMM' }, ['Hammer']],
    [{ search: '%' }, ['Anvil']],
    [{ search: 'y_m' }, ['Anvil']],
    [{ search: '-1' }, ['Anvil', 'Hammer', 'Saw']],
    [{ search: '  ' }, ['Anvil', 'Hammer', 'Saw']],
    [{ inStock: true }, ['Hammer', 'Saw']],
    [{ inStock: false }, ['Anvil']],
    [{ isActive: false }, ['Saw']],
    [{ inStock: true, isActive: true, search: 'a' }, ['Hammer']],
    [{ categoryId: 'nothing' }, []],
    [{ categoryId: '00000000-0000-7000-8000-0000000000ff' }, []],
  ])('filtered by %j', async (filter, names) => {
    expect(await productNames(acme.as(), { filter })).toEqual(names);
  });

  test('filtered by category; another client’s gives none', async () => {
    expect(await productNames(acme.as(), { filter: { categoryId: tools } })).toEqual(['Hammer', 'Saw']);
    expect(await productNames(globex.as(), { filter: { categoryId: tools } })).toEqual([]);
  });

  test('page by page, with its count', async () => {
    const ask = (after: string | null) =>
      acme.as().ask<{
        products: {
          nodes: { name: string; category: { name: string } | null }[];
          totalCount: number;
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>(
        `query ($after: String) { products(first: 2, after: $after) {
          nodes { name category { name } } totalCount pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
    const { products: one } = await ask(null);
    const { products: two } = await ask(one.pageInfo.endCursor);
    expect([...one.nodes, ...two.nodes]).toEqual([
      { name: 'Anvil', category: null },
      { name: 'Hammer', category: { name: 'Tools' } },
      { name: 'Saw', category: { name: 'Tools' } },
    ]);
    expect([one.totalCount, one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([3, true, false]);
  });

  test('the client’s usage counts the living', async () => {
    expect(await acme.as().ask('{ client { usage { products } } }')).toEqual({
      client: { usage: { products: 3 } },
    });
  });

  test.each(['name, id', 'created_at desc, id desc', 'sku'])('the order %s walks an index', async (order) => {
    await acme.sql('set enable_seqscan = off; set enable_sort = off');
    const plan = await acme.sql<{ 'QUERY PLAN': string }>(
      `explain select 1 from products where client_id = '${acme.id}' and deleted_at is null order by ${order} limit 20`,
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).not.toMatch(/Sort/);
    expect(text).toMatch(/Index/);
  });
});
