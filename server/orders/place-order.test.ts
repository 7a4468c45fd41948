import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrder, createOrderCall, type OrderInput } from '../../tests/world/order-calls.js';
import { customer, product, stockOf } from '../../tests/world/shelf.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

const refusal = (input: OrderInput) => acme.as().refusal(createOrderCall, { input });
const linesOf = (id: string) =>
  acme.sql(
    'select product_id as product, quantity, unit_price as price from order_items where order_id = $1 order by id',
    [id],
  );
describe('an order with items (C3)', () => {
  test('takes from the stock, keeps the prices, and comes to the sum of its lines', async () => {
    const [nail, screw] = [await product(acme, { price: '0.07' }), await product(acme, { price: '1999.99' })];
    const { id, total } = await createOrder(acme.as(), {
      items: [
        { productId: screw, quantity: 3 },
        { productId: nail, quantity: 7 },
      ],
    });
    expect(total).toBe('6000.46');
    expect(await linesOf(id)).toEqual([
      { product: screw, quantity: 3, price: '1999.99' },
      { product: nail, quantity: 7, price: '0.07' },
    ]);
    expect([await stockOf(acme, nail), await stockOf(acme, screw)]).toEqual([93, 97]);
    await acme.sql(`update products set price = '5.00' where id = $1`, [nail]);
    expect((await linesOf(id))[1]).toMatchObject({ price: '0.07' });
  });

  test('is for its customer', async () => {
    const buyer = await customer(acme);
    const { id } = await createOrder(acme.as(), { customerId: buyer.toUpperCase() });
    expect(await acme.sql('select customer_id from orders where id = $1', [id])).toEqual([
      { customer_id: buyer },
    ]);
  });

  test('a product in two lines stays in two, and counts together', async () => {
    const nail = await product(acme, { stock: 5, price: '2.50' });
    const items = [
      { productId: nail, quantity: 2 },
      { productId: nail.toUpperCase(), quantity: 3 },
    ];
    const { id, total } = await createOrder(acme.as(), { items });
    expect(total).toBe('12.50');
    expect((await linesOf(id)).map(({ quantity }) => quantity as number)).toEqual([2, 3]);
    expect(await stockOf(acme, nail)).toBe(0);
    await acme.sql('update products set stock = 4 where id = $1', [nail]);
    expect(await refusal({ items })).toMatchObject({
      code: 'INSUFFICIENT_STOCK',
      items: [{ productId: nail, requested: 5, available: 4 }],
    });
  });

  test('takes 200 lines', async () => {
    const nail = await product(acme, { stock: 250 });
    const items = Array.from({ length: 200 }, () => ({ productId: nail, quantity: 1 }));
    expect((await createOrder(acme.as(), { items })).total).toBe('200.00');
    const { code, issues } = await refusal({ items: [...items, { productId: nail, quantity: 1 }] });
    expect({ code, issues }).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', 'items'] }],
    });
  });

  test('a free product is an order of nothing', async () => {
    const gift = await product(acme, { price: '0' });
    expect((await createOrder(acme.as(), { items: [{ productId: gift, quantity: 2 }] })).total).toBe('0.00');
  });

  test('an empty list of items, or none, makes a quick order', async () => {
    for (const items of [[], null])
      expect((await createOrder(acme.as(), { items, total: '7.50' })).total).toBe('7.50');
  });
});

describe('the record of changes', () => {
  test('has each row of an order once, and the product once though it stands in two lines', async () => {
    const nail = await product(acme);
    const items = [1, 2].map((quantity) => ({ productId: nail, quantity }));
    const [before] = await acme.sql<{ n: number }>('select count(*)::int as n from changes');
    const { id } = await createOrder(acme.as(), { code: `ONCE-${randomUUID().slice(0, 8)}`, items });
    const changes = await acme.sql('select entity, action, row_id from changes order by id offset $1', [
      before?.n,
    ]);
    expect(changes.map(({ entity, action }) => `${String(action)} ${String(entity)}`).sort()).toEqual([
      'CREATE order_items',
      'CREATE order_items',
      'CREATE orders',
      'UPDATE products',
    ]);
    expect(changes).toContainEqual({ entity: 'orders', action: 'CREATE', row_id: id });
  });
});
