import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cartOf, checkout, checkoutCall, setCartItem } from '../../tests/world/cart-calls.js';
import { createOrder, createOrderCall } from '../../tests/world/order-calls.js';
import { customer, product, stockOf } from '../../tests/world/shelf.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
let buyer: string;
let nail: string;
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
});
beforeEach(async () => {
  [buyer, nail] = [await customer(acme), await product(acme, { stock: 5, price: '2.00' })];
});
afterAll(() => world.stop());

const refusal = (customerId: string, requestId: string = randomUUID()) =>
  acme.as().refusal(checkoutCall, { customerId, requestId });

describe('checking out', () => {
  test('places an order of all that is in the cart, and empties it', async () => {
    const screw = await product(acme, { price: '0.50' });
    await setCartItem(acme.as(), buyer, screw, 3);
    await setCartItem(acme.as(), buyer, nail, 2);
    const order = await checkout(acme.as(), buyer, randomUUID());
    expect(order).toMatchObject({
      ...{ status: 'PENDING', total: '5.50', notes: null, customer: { id: buyer } },
      items: [
        { quantity: 3, unitPrice: '0.50', product: { id: screw } },
        { quantity: 2, unitPrice: '2.00', product: { id: nail } },
      ],
    });
    expect(order.code).toMatch(/^ORD-\d{6}$/);
    expect([await stockOf(acme, nail), await stockOf(acme, screw)]).toEqual([3, 97]);
    expect(await cartOf(acme.as(), buyer)).toMatchObject({ items: [], total: '0.00', updatedAt: null });
  });

  test('again under the same key gives the same order, whatever is in the cart by then', async () => {
    const requestId = randomUUID();
    await setCartItem(acme.as(), buyer, nail, 2);
    const order = await checkout(acme.as(), buyer, requestId);
    expect(await checkout(acme.as(), buyer.toUpperCase(), requestId)).toEqual(order);
    await setCartItem(acme.as(), buyer, nail, 1);
    expect(await checkout(acme.as(), buyer, requestId)).toEqual(order);
    expect((await cartOf(acme.as(), buyer))?.items).toHaveLength(1);
    expect(await stockOf(acme, nail)).toBe(3);
  });

  test('shares its keys with createOrder, and with other customers: another request is a mismatch', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await setCartItem(acme.as(), buyer, nail, 1);
    await checkout(acme.as(), buyer, first);
    expect((await refusal(await customer(acme), first)).code).toBe('IDEMPOTENCY_MISMATCH');
    const input = { requestId: first, customerId: buyer, items: [{ productId: nail, quantity: 1 }] };
    expect((await acme.as().refusal(createOrderCall, { input })).code).toBe('IDEMPOTENCY_MISMATCH');
    await createOrder(acme.as(), { requestId: second });
    expect((await refusal(buyer, second)).code).toBe('IDEMPOTENCY_MISMATCH');
  });

  test('leaves out what was deleted since, and empties the cart of it', async () => {
    const gone = await product(acme);
    for (const id of [gone, nail]) await setCartItem(acme.as(), buyer, id, 1);
    await acme.sql('update products set deleted_at = now() where id = $1', [gone]);
    expect((await checkout(acme.as(), buyer, randomUUID())).items).toHaveLength(1);
    expect(await acme.sql('select from carts where customer_id = $1', [buyer])).toEqual([]);
  });

  // Tried: without the customer's lock both place an order, and the stock falls twice.
  test('from two sides at once, under two keys: one order, the other finds an empty cart', async () => {
    await Promise.all(Array.from({ length: 12 }, () => cartOf(acme.as(), buyer)));
    for (let round = 0; round < 10; round += 1) {
      await acme.sql('update products set stock = 5 where id = $1', [nail]);
      await setCartItem(acme.as(), buyer, nail, 2);
      const answers = await Promise.all(
        [1, 2].map(() => acme.as().send(checkoutCall, { customerId: buyer, requestId: randomUUID() })),
      );
      const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();
      expect(codes).toEqual(['BAD_USER_INPUT', 'done']);
      expect(await stockOf(acme, nail)).toBe(3);
    }
  });
});

describe('a checkout that is refused leaves cart and stock as they were', () => {
  test('too little stock', async () => {
    await setCartItem(acme.as(), buyer, nail, 6);
    expect(await refusal(buyer)).toMatchObject({
      code: 'INSUFFICIENT_STOCK',
      items: [{ productId: nail, requested: 6, available: 5 }],
    });
    expect((await cartOf(acme.as(), buyer))?.items).toHaveLength(1);
  });

  test('an empty cart', async () => {
    expect(await refusal(buyer)).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['customerId'] }],
    });
  });

  test('a product that is not active any more, or a customer', async () => {
    await setCartItem(acme.as(), buyer, nail, 1);
    for (const table of ['products', 'customers']) {
      const setActive = (active: boolean) =>
        acme.sql(`update ${table} set is_active = $2 where id = any($1)`, [[nail, buyer], active]);
      await setActive(false);
      expect(await refusal(buyer)).toMatchObject({
        code: 'BAD_USER_INPUT',
        issues: [{ path: ['customerId'] }],
      });
      await setActive(true);
    }
    expect(await stockOf(acme, nail)).toBe(5);
  });

  test('a customer that is not there: NOT_FOUND (C7)', async () => {
    const customers = [await customer(acme, { isDeleted: true }), await customer(globex), randomUUID(), 'x'];
    for (const id of customers) expect((await refusal(id)).code).toBe('NOT_FOUND');
  });

  test('a key of more than 128 characters', async () => {
    const { code, issues } = await refusal(buyer, 'x'.repeat(129));
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path: ['requestId'] }]);
  });

  test('and the key stays unused', async () => {
    const requestId = randomUUID();
    expect((await refusal(buyer, requestId)).code).toBe('BAD_USER_INPUT');
    await setCartItem(acme.as(), buyer, nail, 1);
    expect((await checkout(acme.as(), buyer, requestId)).total).toBe('2.00');
  });
});
