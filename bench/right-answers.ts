import { deepStrictEqual } from 'node:assert';
import type { Behind } from '../tests/world/behind.js';
import type { Caller } from './callers.js';
import { list, nested, one, typename, type Operation } from './operations.js';

export interface OrderBody {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly total: string;
  readonly notes: string | null;
  readonly createdAt: string;
}

type Row = Omit<OrderBody, 'createdAt'> & { readonly createdAt: Date };

/** Living orders of a client, as the database has them. */
export async function ordersWhere(
  behind: Behind,
  clientId: string,
  condition: string,
  values: readonly string[] = [],
): Promise<OrderBody[]> {
  const rows = await behind.sqlOf<Row>(
    clientId,
    `select id, code, status, total, notes, created_at as "createdAt" from orders
     where client_id = $1 and deleted_at is null and ${condition}`,
    [clientId, ...values],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

interface ItemBody {
  readonly quantity: number;
  readonly unitPrice: string;
  readonly product: object;
}

async function itemsOf(behind: Behind, clientId: string, orderId: string): Promise<ItemBody[]> {
  const rows = await behind.sqlOf<{
    quantity: number;
    unit_price: string;
    id: string;
    name: string;
    sku: string;
  }>(
    clientId,
    `select i.quantity, i.unit_price, p.id, p.name, p.sku from order_items i join products p using (client_id)
     where i.client_id = $1 and i.order_id = $2 and p.id = i.product_id order by i.id`,
    [clientId, orderId],
  );
  return rows.map(({ quantity, unit_price: unitPrice, ...product }) => ({ quantity, unitPrice, product }));
}

const latest = 'true order by created_at desc, id desc';

/** What the database says that the answer to a reading operation has to be. */
export const rightAnswers: ReadonlyMap<Operation, (behind: Behind, caller: Caller) => Promise<unknown>> =
  new Map<Operation, (behind: Behind, caller: Caller) => Promise<unknown>>([
    [
      list,
      async (behind, { clientId }) => {
        const all = await ordersWhere(behind, clientId, latest);
        return { data: { orders: { nodes: all.slice(0, 50), totalCount: all.length } } };
      },
    ],
    [
      nested,
      async (behind, { clientId }) => {
        const nodes: object[] = [];
        for (const order of await ordersWhere(behind, clientId, `${latest} limit 20`))
          nodes.push({ ...order, items: await itemsOf(behind, clientId, order.id) });
        return { data: { orders: { nodes } } };
      },
    ],
    [
      one,
      async (behind, { clientId, orderId }) => {
        const [order] = await ordersWhere(behind, clientId, 'id = $2', [orderId]);
        if (order === undefined) throw new Error('The order of the benchmark is not there.');
        return { data: { order } };
      },
    ],
    [typename, async () => ({ data: { __typename: 'Query' } })],
  ]);

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
