import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createOrder,
  readOrder,
  setStatus,
  updateOrder,
  updateOrderCall,
  type OrderInput,
} from '../../tests/world/order-calls.js';
import { customer, priceList, product, salesGroup, stockOf } from '../../tests/world/shelf.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
});
afterAll(() => world.stop());

const line = (productId: string, quantity: number) => ({ productId, quantity });
const linesOf = async (id: string) => {
  const rows = await acme.sql<{ line: string }>(
    `select quantity || ' × ' || unit_price as line from order_items where order_id = $1 order by id`,
    [id],
  );
  return rows.map((row) => row.line);
};
const refusal = (id: string, input: OrderInput) => acme.as().refusal(updateOrderCall, { id, input });
const customerOf = async (id: string) => {
  const [row] = await acme.sql<{ customer: string }>(
    'select customer_id as customer from orders where id = $1',
    [id],
  );
  return row?.customer;
};

describe('new lines for a pending order (C3)', () => {
  test('take the place of the old ones, and the stock moves by the difference', async () => {
    const [a, b, c] = [
      await product(acme, { price: '1.00' }),
      await product(acme),
      await product(acme, { price: '3.50' }),
    ];
    const { id } = await createOrder(acme.as(), { items: [line(a, 10), line(b, 5)] });
    const changed = await updateOrder(acme.as(), id, { items: [line(c, 2), line(a, 4)] });
    expect(changed).toMatchObject({ total: '11.00', version: 2 });
    expect(await linesOf(id)).toEqual(['2 × 3.50', '4 × 1.00']);
    expect([await stockOf(acme, a), await stockOf(acme, b), await stockOf(acme, c)]).toEqual([96, 100, 98]);
  });

  test('what the order has already counts as available to it', async () => {
    const nail = await product(acme, { stock: 5 });
    const { id } = await createOrder(acme.as(), { items: [line(nail, 3)] });
    expect(await refusal(id, { items: [line(nail, 4), line(nail, 2)] })).toMatchObject({
      code: 'INSUFFICIENT_STOCK',
      items: [{ productId: nail, requested: 6, available: 5 }],
    });
    expect([await stockOf(acme, nail), await linesOf(id)]).toEqual([2, ['3 × 1.00']]);
    await updateOrder(acme.as(), id, { items: [line(nail, 5)] });
    expect(await stockOf(acme, nail)).toBe(0);
  });

  test('none give all back, and the order comes to nothing; a quick order keeps its total', async () => {
    const nail = await product(acme);
    for (const items of [[], null]) {
      const { id } = await createOrder(acme.as(), { items: [line(nail, 3)] });
      expect((await updateOrder(acme.as(), id, { items })).total).toBe('0.00');
      const quick = await createOrder(acme.as(), { total: '9.00' });
      expect(await updateOrder(acme.as(), quick.id, { items })).toEqual(quick);
    }
    expect(await stockOf(acme, nail)).toBe(100);
  });

  test('make a quick order one with lines', async () => {
    const nail = await product(acme, { price: '2.00' });
    const { id } = await createOrder(acme.as(), { total: '9.00' });
    expect((await updateOrder(acme.as(), id, { items: [line(nail, 2)] })).total).toBe('4.00');
    expect(await stockOf(acme, nail)).toBe(98);
  });

  test('are priced anew, for the customer that the order then has', async () => {
    const nail = await product(acme, { price: '10.00' });
    const group = await salesGroup(acme, await priceList(acme, { prices: { [nail]: '6.00' } }));
    const { id } = await createOrder(acme.as(), { items: [line(nail, 1)] });
    await updateOrder(acme.as(), id, { customerId: await customer(acme, { group }) });
    expect(await linesOf(id)).toEqual(['1 × 10.00']);
    await updateOrder(acme.as(), id, { items: [line(nail, 2)] });
    expect(await linesOf(id)).toEqual(['2 × 6.00']);
    await updateOrder(acme.as(), id, { customerId: null, items: [line(nail, 3)] });
    expect(await linesOf(id)).toEqual(['3 × 10.00']);
  });

  test.each(['CONFIRMED', 'SHIPPED', 'CANCELLED'])(
    'of an order that is %s: INVALID_TRANSITION',
    async (status) => {
      const nail = await product(acme);
      const { id } = await createOrder(acme.as(), { items: [line(nail, 1)] });
      await acme.sql('update orders set status = $2 where id = $1', [id, status]);
      for (const items of [[line(nail, 2)], []])
        expect((await refusal(id, { items })).code).toBe('INVALID_TRANSITION');
      expect(await updateOrder(acme.as(), id, { notes: 'late' })).toMatchObject({ notes: 'late', status });
      expect(await stockOf(acme, nail)).toBe(99);
    },
  );

  test('with a stale version change nothing', async () => {
    const nail = await product(acme);
    const { id } = await createOrder(acme.as(), { items: [line(nail, 1)] });
    await updateOrder(acme.as(), id, { notes: 'two' });
    const stale = await refusal(id, { items: [line(nail, 9)], version: 1 } as OrderInput);
    expect(stale).toMatchObject({ code: 'CONFLICT', field: 'version' });
    expect(await stockOf(acme, nail)).toBe(99);
  });

  test('may keep what is no longer sold, and no more of it', async () => {
    const [gone, off] = [await product(acme), await product(acme)];
    const { id } = await createOrder(acme.as(), { items: [line(gone, 3), line(off, 3)] });
    await acme.sql('update products set deleted_at = now() where id = $1', [gone]);
    await acme.sql('update products set is_active = false where id = $1', [off]);
    expect((await refusal(id, { items: [line(gone, 4)] })).code).toBe('NOT_FOUND');
    const { code, issues } = await refusal(id, { items: [line(gone, 3), line(off, 4)] });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path: ['input', 'items', 1, 'productId'] }]);
    await updateOrder(acme.as(), id, { items: [line(gone, 3), line(off, 2)] });
    expect([await stockOf(acme, gone), await stockOf(acme, off)]).toEqual([97, 98]);
  });

  test('of things that are another client’s or not there: NOT_FOUND, and nothing is changed (C7)', async () => {
    const nail = await product(acme);
    const made = await createOrder(acme.as(), { items: [line(nail, 1)] });
    for (const foreign of [await product(globex), randomUUID(), 'x'])
      expect((await refusal(made.id, { items: [line(nail, 2), line(foreign, 1)] })).code).toBe('NOT_FOUND');
    for (const foreign of [await customer(globex), randomUUID(), 'x'])
      expect((await refusal(made.id, { customerId: foreign, notes: 'x' })).code).toBe('NOT_FOUND');
    expect(await readOrder(acme.as(), { id: made.id })).toEqual(made);
    const theirs = await createOrder(globex.as());
    expect((await refusal(theirs.id, { items: [line(nail, 1)] })).code).toBe('NOT_FOUND');
    expect(await stockOf(acme, nail)).toBe(99);
  });

  test('more than an amount can be is refused', async () => {
    const gold = await product(acme, { price: '9999999999.99' });
    const { id } = await createOrder(acme.as(), { items: [line(gold, 1)] });
    expect(await refusal(id, { items: [line(gold, 2)] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', 'items'] }],
    });
  });
});

describe('another customer for an order', () => {
  test('at any time; null takes it away', async () => {
    const buyer = await customer(acme);
    const { id } = await createOrder(acme.as());
    await setStatus(acme.as(), id, 'CONFIRMED');
    expect((await updateOrder(acme.as(), id, { customerId: buyer })).version).toBe(3);
    expect(await customerOf(id)).toBe(buyer);
    expect((await updateOrder(acme.as(), id, { customerId: buyer })).version).toBe(3);
    await updateOrder(acme.as(), id, { customerId: null });
    expect(await customerOf(id)).toBeNull();
  });

  test('one that is not active is refused; the one that the order has may stay', async () => {
    const buyer = await customer(acme);
    const { id } = await createOrder(acme.as(), { customerId: buyer });
    await acme.sql('update customers set is_active = false where id = $1', [buyer]);
    await updateOrder(acme.as(), id, { customerId: buyer, notes: 'stays' });
    const other = await createOrder(acme.as());
    const { code, issues } = await refusal(other.id, { customerId: buyer });
    expect({ code, issues }).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', 'customerId'] }],
    });
  });
});
