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
