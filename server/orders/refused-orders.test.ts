import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrder, createOrderCall, type OrderInput } from '../../tests/world/order-calls.js';
import { customer, product } from '../../tests/world/shelf.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
});
afterAll(() => world.stop());

const refusal = (input: OrderInput) => acme.as().refusal(createOrderCall, { input });
/** Everything that placing an order could have changed. */
const everything = () =>
  acme.sql(
    `select (select jsonb_agg(o order by id) from orders o) as orders, (select count(*) from order_items) as items,
       (select jsonb_agg(p order by id) from products p) as products, (select count(*) from changes) as changes`,
  );

describe('what is refused changes nothing', () => {
  test('too little stock: every product of which there is too little', async () => {
    const [a, b, c] = [
      await product(acme, { stock: 1 }),
      await product(acme, { stock: 0 }),
      await product(acme, { stock: 9 }),
    ];
    const before = await everything();
    const items = [a, b, c].map((productId) => ({ productId, quantity: 2 }));
    const { code, items: short } = await refusal({ items });
    expect(code).toBe('INSUFFICIENT_STOCK');
    expect(short).toHaveLength(2);
    expect(short).toEqual(
      expect.arrayContaining([
        { productId: a, requested: 2, available: 1 },
        { productId: b, requested: 2, available: 0 },
      ]),
    );
    expect(await everything()).toEqual(before);
  });

  test.each([0, -1, 1.5, 2 ** 31])('a quantity of %d', async (quantity) => {
    const nail = await product(acme);
    const { code, issues } = await refusal({ items: [{ productId: nail, quantity }] });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path: ['input', 'items', 0, 'quantity'] }]);
  });

  test('a total that is given with items', async () => {
    const nail = await product(acme);
    const { code, issues } = await refusal({ total: '1.00', items: [{ productId: nail, quantity: 1 }] });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path: ['input', 'total'] }]);
  });

  test('a total that no amount can hold', async () => {
    const gold = await product(acme, { price: '9999999999.99', stock: 3 });
    expect((await createOrder(acme.as(), { items: [{ productId: gold, quantity: 1 }] })).total).toBe(
      '9999999999.99',
    );
    const before = await everything();
    const { code, issues } = await refusal({ items: [{ productId: gold, quantity: 2 }] });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path: ['input', 'items'] }]);
    expect(await everything()).toEqual(before);
  });

  test('products and customers that are unknown, deleted, another client’s or no ids at all: NOT_FOUND (C7)', async () => {
    const mine = await product(acme);
    const products = [
      await product(acme, { isDeleted: true }),
      await product(globex),
      randomUUID(),
      'nail',
      '',
    ];
    const customers = [
      await customer(acme, { isDeleted: true }),
      await customer(globex),
      randomUUID(),
      'x',
      '',
    ];
    const before = await everything();
    for (const productId of products) {
      const items = [mine, productId].map((id) => ({ productId: id, quantity: 1 }));
      expect(await refusal({ items })).toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const customerId of customers)
      for (const items of [[], [{ productId: mine, quantity: 1 }]])
        expect(await refusal({ customerId, items })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await everything()).toEqual(before);
    expect(await globex.sql('select from orders where client_id = $1', [globex.id])).toEqual([]);
  });

  test('an inactive product, told by its line, and an inactive customer', async () => {
    const [mine, off] = [await product(acme), await product(acme, { isActive: false })];
    const lines = [mine, off, off].map((productId) => ({ productId, quantity: 1 }));
    const { code, issues } = await refusal({ items: lines });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([
      { path: ['input', 'items', 1, 'productId'] },
      { path: ['input', 'items', 2, 'productId'] },
    ]);
    const asleep = await refusal({ customerId: await customer(acme, { isActive: false }) });
    expect(asleep).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: ['input', 'customerId'] }] });
  });

  test('a code that is taken gives the stock back to nobody: it was never taken', async () => {
    const nail = await product(acme, { stock: 5 });
    await createOrder(acme.as(), { code: 'ONCE' });
    const before = await everything();
    const twice = await refusal({ code: 'ONCE', items: [{ productId: nail, quantity: 5 }] });
    expect(twice).toMatchObject({ code: 'CONFLICT', field: 'code' });
    expect(await everything()).toEqual(before);
  });

  test('and leaves no gap in the codes', async () => {
    const initech = await world.client('Initech');
    const empty = await product(initech, { stock: 0 });
    const nothingLeft = { input: { items: [{ productId: empty, quantity: 1 }] } };
    for (let i = 0; i < 5; i += 1) await initech.as().refusal(createOrderCall, nothingLeft);
    expect((await createOrder(initech.as())).code).toBe('ORD-000001');
  });
});
