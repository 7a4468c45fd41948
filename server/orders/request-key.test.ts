import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createOrder,
  createOrderCall,
  deleteOrder,
  setStatus,
  type OrderInput,
} from '../../tests/world/order-calls.js';
import { customer, product, stockOf } from '../../tests/world/shelf.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
});
afterAll(() => world.stop());

const codeFor = async (input: OrderInput) => (await acme.as().refusal(createOrderCall, { input })).code;
const ordersUnder = (requestId: string) =>
  acme.sql('select id from orders where client_id = $1 and request_id = $2', [acme.id, requestId]);

describe('the same request again (C4)', () => {
  test('is answered with the first order and takes no stock', async () => {
    const [nail, buyer, requestId] = [await product(acme, { stock: 5 }), await customer(acme), randomUUID()];
    const input = { requestId, customerId: buyer, notes: 'once', items: [{ productId: nail, quantity: 2 }] };
    const first = await createOrder(acme.as(), input);
    expect(await createOrder(acme.as(), input)).toEqual(first);
    expect(await createOrder(acme.as(), { ...input, notes: '  once ' })).toEqual(first);
    expect(await stockOf(acme, nail)).toBe(3);
  });

  test('also when the stock, the product or the customer is gone by then, with the order as it is now', async () => {
    const [nail, buyer, requestId] = [await product(acme, { stock: 1 }), await customer(acme), randomUUID()];
    const input = { requestId, customerId: buyer, items: [{ productId: nail, quantity: 1 }] };
    const { id } = await createOrder(acme.as(), input);
    await setStatus(acme.as(), id, 'CONFIRMED');
    await acme.sql('update products set deleted_at = now(), is_active = false where id = $1', [nail]);
    await acme.sql('update customers set deleted_at = now() where id = $1', [buyer]);
    expect(await createOrder(acme.as(), input)).toMatchObject({ id, status: 'CONFIRMED', version: 2 });
  });

  test('also when the order was deleted since: for ever', async () => {
    const requestId = randomUUID();
    const first = await createOrder(acme.as(), { requestId, total: '3.00' });
    await deleteOrder(acme.as(), first.id);
    expect((await createOrder(acme.as(), { requestId, total: '3' })).id).toBe(first.id);
    expect(await ordersUnder(requestId)).toHaveLength(1);
  });

  test('with a code of its own: the first order, not a conflict', async () => {
    const input = { requestId: randomUUID(), code: 'OWN-CODE' };
    const { id } = await createOrder(acme.as(), input);
    expect((await createOrder(acme.as(), input)).id).toBe(id);
  });

  test('leaves no gap in the codes', async () => {
    const initech = await world.client('Initech');
    const input = { requestId: randomUUID() };
    for (let i = 0; i < 5; i += 1) await createOrder(initech.as(), input);
    expect((await createOrder(initech.as())).code).toBe('ORD-000002');
  });
});

describe('another request under the same key', () => {
  test.each<[string, (nail: string, screw: string) => Partial<OrderInput>]>([
    ['another quantity', (nail) => ({ items: [{ productId: nail, quantity: 2 }] })],
    ['another product', (_, screw) => ({ items: [{ productId: screw, quantity: 1 }] })],
    ['other notes', () => ({ notes: 'other' })],
    ['a code', () => ({ code: 'OTHER' })],
    ['a customer', () => ({ customerId: randomUUID() })],
    ['no items', () => ({ items: [] })],
    ['items that are not there', () => ({ items: [{ productId: randomUUID(), quantity: 1 }] })],
  ])('%s: IDEMPOTENCY_MISMATCH, and nothing is changed', async (_, change) => {
    const [nail, screw] = [await product(acme), await product(acme)];
    const input = { requestId: randomUUID(), items: [{ productId: nail, quantity: 1 }] };
    await createOrder(acme.as(), input);
    expect(await codeFor({ ...input, ...change(nail, screw) })).toBe('IDEMPOTENCY_MISMATCH');
    expect([await stockOf(acme, nail), await stockOf(acme, screw)]).toEqual([99, 100]);
  });

  test('the total of a quick order', async () => {
    const requestId = randomUUID();
    await createOrder(acme.as(), { requestId, total: '1.00' });
    expect(await codeFor({ requestId, total: '2.00' })).toBe('IDEMPOTENCY_MISMATCH');
  });
});

describe('keys', () => {
  test('are a client’s own', async () => {
    const requestId = randomUUID();
    const [ours, theirs] = [
      await createOrder(acme.as(), { requestId, notes: 'ours' }),
      await createOrder(globex.as(), { requestId, notes: 'theirs' }),
    ];
    expect(ours.id).not.toBe(theirs.id);
  });

  test('are not used up by an attempt that failed', async () => {
    const nail = await product(acme, { stock: 0 });
    const input = { requestId: randomUUID(), items: [{ productId: nail, quantity: 1 }] };
    expect(await codeFor(input)).toBe('INSUFFICIENT_STOCK');
    await acme.sql('update products set stock = 1 where id = $1', [nail]);
    await createOrder(acme.as(), input);
    expect(await stockOf(acme, nail)).toBe(0);
  });

  test('are any text up to 128 characters, to the letter', async () => {
    const base = randomUUID();
    const keys = [
      '',
      ' ',
      `${base}`,
      ` ${base}`,
      base.toUpperCase(),
      `${'🧰'.repeat(127)}a`,
      `ñ${'x'.repeat(127)}`,
    ];
    const ids: string[] = [];
    for (const requestId of keys) ids.push((await createOrder(acme.as(), { requestId })).id);
    for (const [i, requestId] of keys.entries())
      expect((await createOrder(acme.as(), { requestId })).id).toBe(ids[i]);
    expect(new Set(ids).size).toBe(keys.length);
  });

  test.each([
    ['of 129 characters', 'x'.repeat(129)],
    ['with NUL', 'a\0b'],
    ['with half a character', 'a\uD83Eb'],
  ])('%s are refused with their path', async (_, requestId) => {
    const refusal = await acme.as().refusal(createOrderCall, { input: { requestId } });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: ['input', 'requestId'] }] });
  });

  test('none makes an order each time', async () => {
    const [a, b] = [await createOrder(acme.as(), { requestId: null }), await createOrder(acme.as())];
    expect(a.id).not.toBe(b.id);
  });
});
