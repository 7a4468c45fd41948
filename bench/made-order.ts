import { deepStrictEqual } from 'node:assert';
import type { Behind } from '../tests/world/behind.js';
import type { Caller } from './callers.js';
import { ordersWhere, type OrderBody } from './right-answers.js';

/**
 * A new order: in the answer as in the database, with its lines, and each of its rows recorded as the caller's doing.
 * @returns all of it but what is another's for every order: ids, code, time, stock
 */
export async function madeOrder(
  behind: Behind,
  { clientId, userId, basket }: Caller,
  answer: unknown,
): Promise<object> {
  const { createOrder } = (answer as { data: { createOrder: OrderBody } }).data;
  const { id } = createOrder;
  const stored = await ordersWhere(behind, clientId, 'id = $2 and created_by_id = $3 and version = 1', [
    id,
    userId,
  ]);
  deepStrictEqual([createOrder], stored);
  const items = await behind.sqlOf<{ productId: string; quantity: number; unit_price: string }>(
    clientId,
    `select product_id as "productId", quantity, unit_price from order_items where client_id = $1 and order_id = $2 order by id`,
    [clientId, id],
  );
  deepStrictEqual(
    items.map(({ productId, quantity }) => ({ productId, quantity })),
    basket,
  );
  const recorded = await behind.sqlOf(
    clientId,
    `select c.action, c.entity, c.actor_kind, c.actor_id, c.write_mac is null as unproved, count(*)::int as rows from changes c
     where c.client_id = $1 and c.write_id = (select write_id from changes where client_id = $1 and entity = 'orders' and row_id = $2)
     group by 1, 2, 3, 4, 5 order by 2`,
    [clientId, id],
  );
  deepStrictEqual(
    recorded,
    [
      { action: 'CREATE', entity: 'order_items', rows: 2 },
      { action: 'CREATE', entity: 'orders', rows: 1 },
      { action: 'UPDATE', entity: 'products', rows: 2 },
    ].map(({ action, entity, rows }) => ({
      ...{ action, entity, actor_kind: 'USER', actor_id: userId, unproved: false, rows },
    })),
  );
  return { ...createOrder, id: '', code: '', createdAt: '', items };
}
