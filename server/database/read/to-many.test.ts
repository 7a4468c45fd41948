import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orderDesk, type OrderDesk } from '../../../tests/world/order-desk.js';
import { onRows, statementsOf } from '../../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../../tests/world/world.js';

let world: World;
let acme: TestClient;
let desk: OrderDesk;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  desk = await orderDesk(acme, 'ACME');
});
afterAll(() => world.stop());

interface Line {
  readonly quantity: number;
  readonly unitPrice: string;
  readonly product: { readonly sku: string };
}
interface Listed {
  readonly orders: { readonly nodes: readonly { readonly code: string; readonly items: readonly Line[] }[] };
}

async function ask<T>(query: string): Promise<{ data: T; statements: string[] }> {
  let data: T | undefined;
  const texts = await statementsOf(async () => {
    data = await acme.as().ask<T>(query);
  });
  return { data: data as T, statements: onRows(texts).filter((text) => !text.includes('"sessions"')) };
}

describe('to-many relations', () => {
  test('are read by one statement for all rows of a list, with their own relations joined', async () => {
    const { data, statements } = await ask<Listed>(
      '{ orders(orderBy: CODE_ASC) { nodes { code items { quantity unitPrice product { sku } } } } }',
    );
    expect(statements).toHaveLength(2);
    expect(data.orders.nodes.map(({ code, items }) => [code, items.length])).toEqual([
      ['ACME-O1', 1],
      ['ACME-O2', 2],
      ['ACME-O3', 3],
    ]);
    const lines = data.orders.nodes[2]?.items ?? [];
    expect(new Set(lines.map(({ product }) => product.sku)).size).toBe(3);
    expect(lines.map(({ unitPrice }) => unitPrice).sort()).toEqual(['10.00', '20.00', '30.00']);
  });

  test('of one row, and below a to-one relation', async () => {
    const { data, statements } = await ask<{ order: unknown }>(
      `{ order(id: "${desk.orders[0]}") { items { quantity } customer { name contacts { phone } salesGroup { name } } } }`,
    );
    expect(statements).toHaveLength(3);
    expect(data.order).toEqual({
      items: [{ quantity: 1 }],
      customer: {
        name: 'ACME & Co',
        contacts: expect.arrayContaining([{ phone: '1' }, { phone: '2' }]) as unknown,
        salesGroup: { name: 'ACME group' },
      },
    });
  });
});
