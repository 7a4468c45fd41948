import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createOrder,
  deleteOrder,
  orderMutations,
  readOrder,
  setStatusCall,
} from '../../tests/world/order-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

const overview = '{ orders { totalCount nodes { id } } client { usage { orders } } }';
interface Overview {
  orders: { totalCount: number; nodes: { id: string }[] };
  client: { usage: { orders: number } };
}

describe('deleting an order (C5)', () => {
  test('gives it as it was', async () => {
    const made = await createOrder(acme.as(), { code: 'AS-IT-WAS', notes: 'note', total: '3.50' });
    expect(await deleteOrder(acme.as(), made.id)).toEqual(made);
  });

  test('takes it from reads, lists, counts and the usage', async () => {
    const kept = await createOrder(acme.as(), { code: 'KEPT' });
    const gone = await createOrder(acme.as(), { code: 'GONE' });
    const before = await acme.as().ask<Overview>(overview);
    await deleteOrder(acme.as(), gone.id);
    const after = await acme.as().ask<Overview>(overview);
    expect(after.orders.totalCount).toBe(before.orders.totalCount - 1);
    expect(after.client.usage.orders).toBe(before.client.usage.orders - 1);
    const ids = after.orders.nodes.map(({ id }) => id);
    expect(ids).toContain(kept.id);
    expect(ids).not.toContain(gone.id);
    expect(await readOrder(acme.as(), { id: gone.id })).toBeNull();
    expect(await readOrder(acme.as(), { code: 'GONE' })).toBeNull();
  });

  test('keeps its row, with everything that was in it', async () => {
    const { id } = await createOrder(acme.as(), { code: 'FOR-THE-RECORD', notes: 'n', total: '9.99' });
    await deleteOrder(acme.as(), id);
    expect(
      await acme.sql('select *, deleted_at <= now() as past from orders where id = $1', [id]),
    ).toMatchObject([{ code: 'FOR-THE-RECORD', notes: 'n', total: '9.99', client_id: acme.id, past: true }]);
  });

  test('is final: no other change finds it, a second deletion neither', async () => {
    const { id } = await createOrder(acme.as());
    await deleteOrder(acme.as(), id);
    const row = () => acme.sql('select * from orders where id = $1', [id]);
    const [before] = await row();
    for (const mutation of Object.values(orderMutations))
      expect((await acme.as().refusal(mutation, { id })).code).toBe('NOT_FOUND');
    expect(await row()).toEqual([before]);
  });

  test('works whatever the order’s status', async () => {
    for (const status of ['CONFIRMED', 'CANCELLED']) {
      const { id } = await createOrder(acme.as());
      await acme.as().ask(setStatusCall, { id, status });
      expect(await deleteOrder(acme.as(), id)).toMatchObject({ id, status });
    }
  });

  test('at once from two sides: one deletes, the other finds nothing', async () => {
    await Promise.all(Array.from({ length: 12 }, () => acme.as().ask(overview)));
    const { id } = await createOrder(acme.as());
    const answers = await Promise.all([1, 2].map(() => acme.as().send(orderMutations.deleteOrder, { id })));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();
    expect(codes).toEqual(['NOT_FOUND', 'done']);
  });
});
