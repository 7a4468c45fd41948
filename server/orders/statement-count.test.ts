// Tried: with the product of each line read by a look-up of its own (a field resolver on OrderItem) the list took 304.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrder, createOrderCall } from '../../tests/world/order-calls.js';
import { statementsOf } from '../../tests/world/recorded-statements.js';
import { customer, product } from '../../tests/world/shelf.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let shelf: string[];
let buyer: string;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  buyer = await customer(acme);
  shelf = await Promise.all(Array.from({ length: 5 }, () => product(acme, { stock: 10_000 })));
  for (let i = 0; i < 100; i += 1) await createOrder(acme.as(), { customerId: buyer, items: basket(i) });
});
afterAll(() => world.stop());

const basket = (i: number) =>
  [0, 1, 2].map((k) => ({ productId: shelf[(i + k) % shelf.length] ?? '', quantity: 1 + k }));

/** What one operation sends on the tables of the order desk, whatever pollers and the look at the session add. */
async function sent(query: string, variables: object = {}): Promise<string[]> {
  const texts = await statementsOf(() => acme.as().ask(query, variables));
  return texts.filter((text) => /\b(orders|order_items|products|customers|categories)\b/.test(text));
}

describe('how many statements orders take', () => {
  test('a list of 100 with lines, products and customer: at most 5', async () => {
    const list = `{ orders(first: 100) { totalCount nodes {
      id code total customer { id name } createdBy { email }
      items { quantity unitPrice product { id sku name category { name } } }
    } } }`;
    const { orders } = await acme.as().ask<{ orders: { nodes: { items: unknown[] }[] } }>(list);
    expect(orders.nodes.map(({ items }) => items.length)).toEqual(Array.from({ length: 100 }, () => 3));
    expect((await sent(list)).length).toBeLessThanOrEqual(5);
  });

  test('a page is one, its count one more', async () => {
    const page = '{ orders(first: 50) { nodes { id code status total notes createdAt } } }';
    expect(await sent(page)).toHaveLength(1);
    expect(await sent(page.replace('nodes', 'totalCount nodes'))).toHaveLength(2);
  });

  test('one order is one, with its lines and their products one or two more', async () => {
    const { orders } = await acme
      .as()
      .ask<{ orders: { nodes: [{ id: string }] } }>('{ orders(first: 1) { nodes { id } } }');
    const { id } = orders.nodes[0];
    expect(await sent(`{ order(id: "${id}") { id code total } }`)).toHaveLength(1);
    const whole = `{ order(id: "${id}") { id items { quantity product { name } } } }`;
    expect((await sent(whole)).length).toBeLessThanOrEqual(3);
  });

  test('placing one is the same number, however many lines it has', async () => {
    const place = async (lines: number) => {
      const items = Array.from({ length: lines }, (_, i) => basket(i)[0]);
      const input = { code: `C-${lines}`, customerId: buyer, requestId: `R-${lines}`, items };
      return (await sent(createOrderCall, { input })).length;
    };
    const few = await place(3);
    expect(await place(200)).toBe(few);
    // The look for the key, customer, locks, prices; stock, order, lines, and the answer.
    expect(few).toBe(8);
  });
});
