// Tried: with the order read without its lock (no `for update` in locked-order.ts) the first round's eight cancellations and its
// deletion gave the stock back nine times, in each of three runs.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createOrder,
  deleteOrder,
  orderMutations,
  setStatus,
  setStatusCall,
} from '../../tests/world/order-calls.js';
import { product, stockOf } from '../../tests/world/shelf.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let nail: string;
let id: string;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  await Promise.all(Array.from({ length: 12 }, () => acme.as().ask('{ orders { totalCount } }')));
});
beforeEach(async () => {
  nail = await product(acme, { stock: 10 });
  const items = [1, 2].map((quantity) => ({ productId: nail, quantity }));
  ({ id } = await createOrder(acme.as(), { items }));
  expect(await stockOf(acme, nail)).toBe(7);
});
afterAll(() => world.stop());

describe('the stock of an order comes back (C3)', () => {
  test.each([[[]], [['CONFIRMED']]])('when it is cancelled, after %j', async (steps) => {
    for (const status of steps) await setStatus(acme.as(), id, status);
    await setStatus(acme.as(), id, 'CANCELLED');
    expect(await stockOf(acme, nail)).toBe(10);
    expect((await acme.as().refusal(setStatusCall, { id, status: 'CANCELLED' })).code).toBe(
      'INVALID_TRANSITION',
    );
    expect(await stockOf(acme, nail)).toBe(10);
  });

  test.each([[[]], [['CONFIRMED']]])('when it is deleted, after %j', async (steps) => {
    for (const status of steps) await setStatus(acme.as(), id, status);
    await deleteOrder(acme.as(), id);
    expect(await stockOf(acme, nail)).toBe(10);
  });

  test('once, when it is cancelled and then deleted', async () => {
    await setStatus(acme.as(), id, 'CANCELLED');
    await deleteOrder(acme.as(), id);
    expect(await stockOf(acme, nail)).toBe(10);
  });

  test('never, once it is shipped: it can’t be cancelled, and deleting it gives nothing back', async () => {
    for (const status of ['CONFIRMED', 'SHIPPED']) await setStatus(acme.as(), id, status);
    expect((await acme.as().refusal(setStatusCall, { id, status: 'CANCELLED' })).code).toBe(
      'INVALID_TRANSITION',
    );
    await deleteOrder(acme.as(), id);
    expect(await stockOf(acme, nail)).toBe(7);
  });

  test('also to a product that is no longer sold', async () => {
    await acme.sql('update products set deleted_at = now(), is_active = false where id = $1', [nail]);
    await setStatus(acme.as(), id, 'CANCELLED');
    expect(await stockOf(acme, nail)).toBe(10);
  });

  test('once, when eight cancel at once, and when cancelling and deleting meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const order = await createOrder(acme.as(), { items: [{ productId: nail, quantity: 3 }] });
      await Promise.all([
        ...Array.from({ length: 8 }, () =>
          acme.as().send(setStatusCall, { id: order.id, status: 'CANCELLED' }),
        ),
        ...(round % 2 === 0 ? [acme.as().send(orderMutations.deleteOrder, { id: order.id })] : []),
      ]);
      expect(await stockOf(acme, nail)).toBe(7);
    }
  });

  test('leaves the order’s lines as they were, each change on record once', async () => {
    const [before] = await acme.sql<{ n: number }>('select count(*)::int as n from changes');
    await setStatus(acme.as(), id, 'CANCELLED');
    const changes = await acme.sql('select entity, action from changes order by id offset $1', [before?.n]);
    expect(changes.map(({ entity, action }) => `${String(action)} ${String(entity)}`).sort()).toEqual([
      'UPDATE orders',
      'UPDATE products',
    ]);
    expect(await acme.sql('select from order_items where order_id = $1', [id])).toHaveLength(2);
  });

  test('not where it would be more than can be counted: CONFLICT, and the order stays', async () => {
    await acme.sql('update products set stock = 2147483647 where id = $1', [nail]);
    const refusal = await acme.as().refusal(setStatusCall, { id, status: 'CANCELLED' });
    expect(refusal).toMatchObject({ code: 'CONFLICT', field: 'stock' });
    expect(await acme.sql('select status from orders where id = $1', [id])).toEqual([{ status: 'PENDING' }]);
  });
});

describe('the answer of a deletion', () => {
  test('shows the order as it was, with its lines', async () => {
    const { deleteOrder: gone } = await acme
      .as()
      .ask<{ deleteOrder: object }>(
        'mutation ($id: ID!) { deleteOrder(id: $id) { id status items { quantity product { id stock } } } }',
        { id },
      );
    expect(gone).toEqual({
      ...{ id, status: 'PENDING' },
      items: [1, 2].map((quantity) => ({ quantity, product: { id: nail, stock: 7 } })),
    });
  });
});
