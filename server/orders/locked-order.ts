import { validate as isUuid } from 'uuid';
import { notFound } from '#server/errors/app-error.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { Quantities } from './move-stock.js';
import type { OrderStatus } from './order-status.js';

/** A living order that nobody else changes until the end of the transaction. */
export interface LockedOrder {
  readonly id: string;
  readonly status: OrderStatus;
  readonly version: number;
  readonly notes: string | null;
  readonly customerId: string | null;
  readonly total: string;
  /** What its lines have taken from the stock; see holdsStock. */
  readonly quantities: Quantities;
}

const lock = `select id, status, version, notes, customer_id as "customerId", total
  from orders where client_id = $1 and id = $2 and deleted_at is null for update`;
/** After the lock and not with it: lines that somebody replaced while this waited are seen as they are now. */
const quantities = `select product_id, sum(quantity)::int as quantity
  from order_items where client_id = $1 and order_id = $2 group by product_id order by product_id`;

/** Locks an order, before any product: everybody who holds both got them in this order. @throws NOT_FOUND. */
export async function lockOrder(write: ClientWrite, id: string): Promise<LockedOrder> {
  if (!isUuid(id)) throw notFound('Order');
  const [[row] = [], lines = []] = await write.together([
    [lock, id],
    [quantities, id],
  ]);
  if (row === undefined) throw notFound('Order');
  const taken = lines.map(({ product_id, quantity }) => [product_id as string, quantity as number] as const);
  return { ...(row as unknown as Omit<LockedOrder, 'quantities'>), quantities: new Map(taken) };
}
