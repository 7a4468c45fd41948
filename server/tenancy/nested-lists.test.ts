import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askNested } from '../../tests/world/nested-schema.js';
import { orderDesk } from '../../tests/world/order-desk.js';
import { onRows, statementsOf } from '../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  await orderDesk(acme, 'ACME');
  await orderDesk(acme, 'MORE');
});
afterAll(() => world.stop());

async function ask<T>(query: string, client = acme): Promise<{ data: T; statements: string[] }> {
  const { read } = await world.server.services.gateway.doorOf(client.id);
  let data: T | undefined;
  const texts = await statementsOf(async () => {
    data = await askNested<T>(read, query);
  });
  return { data: data as T, statements: onRows(texts).filter((text) => !text.includes('"central"')) };
}

interface Item {
  readonly price: string;
  readonly product: { readonly sku: string };
}
interface Page<T> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('lists below each row of a list', () => {
  test('are read by one statement for all rows, each with its own limit and order', async () => {
    const { data, statements } = await ask<{
      products: {
        nodes: { sku: string; recommendations: { score: number; product: { sku: string } }[] }[];
      };
    }>('{ products { nodes { sku recommendations(first: 1) { score product { sku } } } } }');
    expect(statements).toHaveLength(2);
    expect(
      data.products.nodes.map(({ sku, recommendations: [first, ...more] }) => [
        sku,
        first?.product.sku,
        more.length,
      ]),
    ).toEqual([
      ['ACME-1', 'ACME-3', 0],
      ['ACME-2', 'ACME-3', 0],
      ['ACME-3', 'ACME-2', 0],
      ['MORE-1', 'MORE-3', 0],
      ['MORE-2', 'MORE-3', 0],
      ['MORE-3', 'MORE-2', 0],
    ]);
  });

  test('one field with two sets of arguments is two statements; below each other one for each level', async () => {
    const { statements } = await ask(
      `{ products { nodes { a: recommendations(first: 1) { score } b: recommendations(first: 2) {
        product { sku recommendations { product { sku } } } } } } }`,
    );
    expect(statements).toHaveLength(4);
  });

  test('a page of each: rows and counts by one statement each, cursors of one parent alone', async () => {
    const { data, statements } = await ask<{ priceLists: { nodes: { items: Page<Item> }[] } }>(
      '{ priceLists { nodes { items(first: 2) { nodes { price product { sku } } totalCount pageInfo { hasNextPage endCursor } } } } }',
    );
    expect(statements).toHaveLength(3);
    const pages = data.priceLists.nodes.map(({ items }) => items);
    expect(
      pages.map(({ nodes, totalCount, pageInfo }) => [nodes.length, totalCount, pageInfo.hasNextPage]),
    ).toEqual([
      [2, 3, true],
      [2, 3, true],
    ]);
    const [first] = pages;
    const after = first?.pageInfo.endCursor ?? '';
    await expect(
      ask(`{ priceLists { nodes { items(after: "${after}") { nodes { price } } } } }`),
    ).rejects.toThrow('cursor');
  });

  test('rows that a link leads to, selected by the query', async () => {
    const { data, statements } = await ask<{ groups: { nodes: object[] } }>(
      '{ groups { nodes { name sellers { email } customers { totalCount nodes { name contacts { phone } } } } } }',
    );
    expect(statements).toHaveLength(5);
    expect(data.groups.nodes).toEqual(
      ['ACME', 'MORE'].map((word) => ({
        name: `${word} group`,
        sellers: [{ email: acme.owner.user.email }],
        customers: {
          totalCount: 1,
          nodes: [
            {
              name: `${word} & Co`,
              contacts: expect.arrayContaining([{ phone: '1' }, { phone: '2' }]) as unknown,
            },
          ],
        },
      })),
    );
  });
});
