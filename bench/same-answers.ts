import { deepStrictEqual } from 'node:assert';
import type pg from 'pg';
import { ask } from './ask.js';
import type { Caller } from './callers.js';
import { create, list, one, typename, type Operation } from './operations.js';
import type { Pair } from './pair.js';

interface OrderBody {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly total: string;
  readonly notes: string | null;
  readonly createdAt: string;
}

type Row = Omit<OrderBody, 'createdAt'> & { readonly createdAt: Date };

async function ordersWhere(
  db: pg.Client,
  condition: string,
  values: readonly string[],
): Promise<OrderBody[]> {
  const { rows } = await db.query<Row>(
    `select id, code, status, total, notes, created_at as "createdAt" from shared.orders
     where client_id = $1 and deleted_at is null and ${condition}`,
    [...values],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** What the database says that the answer has to be. */
const expected = new Map<Operation, (db: pg.Client, caller: Caller) => Promise<unknown>>([
  [
    list,
    async (db, { clientId }) => {
      const all = await ordersWhere(db, 'true order by created_at desc, id desc', [clientId]);
      return { data: { orders: { nodes: all.slice(0, 50), totalCount: all.length } } };
    },
  ],
  [
    one,
    async (db, { clientId, orderId }) => {
      const [order] = await ordersWhere(db, 'id = $2', [clientId, orderId]);
      if (order === undefined) throw new Error('The order of the benchmark is not there.');
      return { data: { order } };
    },
  ],
  [typename, async () => ({ data: { __typename: 'Query' } })],
]);

/** A new order: in the answer as in the database, made by the caller; apart from id, code and time as the other's. */
async function made(db: pg.Client, { clientId, userId }: Caller, answer: unknown): Promise<object> {
  const { createOrder } = (answer as { data: { createOrder: OrderBody } }).data;
  const stored = await ordersWhere(db, `id = $2 and created_by_id = $3 and version = 1`, [
    clientId,
    createOrder.id,
    userId,
  ]);
  deepStrictEqual([createOrder], stored);
  return { ...createOrder, id: '', code: '', createdAt: '' };
}

/** @throws AssertionError with the difference where product, baseline and database don't say the same. */
export async function assertSameAnswers(
  { product, baseline }: Pair,
  db: pg.Client,
  callers: readonly Caller[],
  operations: readonly Operation[],
): Promise<void> {
  const some = [callers.at(0), callers.at(callers.length / 2), callers.at(-1)].filter((caller) => !!caller);
  for (const caller of some) {
    for (const operation of operations) {
      const hers = await ask(product, operation.product(caller));
      const his = await ask(baseline, operation.baseline(caller));
      if (operation === create) {
        deepStrictEqual(await made(db, caller, hers), await made(db, caller, his));
      } else {
        const right = await expected.get(operation)?.(db, caller);
        deepStrictEqual(hers, right);
        deepStrictEqual(his, right);
      }
    }
  }
}
