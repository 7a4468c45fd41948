import { validate as isUuid } from 'uuid';
import { amountOf, totalCents } from '#server/pricing/amount.js';
import { unitPrice } from '#server/pricing/unit-price.js';
import type { ClientReader } from '#server/tenancy/client-reader.js';
import type { OwnStatement } from '#server/tenancy/own-statement.js';
import type { Cart } from './cart.types.js';

/** One product in a cart. */
export interface CartLine {
  readonly id: string;
  readonly productId: string;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly updatedAt: Date;
}

/** A product that was deleted is in no cart any more: nobody could order it. Lines stand in the order in which they came. */
export const cartLines = (customerId: string): OwnStatement => [
  `select line.id, line.product_id as "productId", line.quantity, line.updated_at as "updatedAt",
     ${unitPrice('line.customer_id')} as "unitPrice"
   from carts line join products p on p.client_id = line.client_id and p.id = line.product_id and p.deleted_at is null
   where line.client_id = $1 and line.customer_id = $2 order by line.id`,
  customerId,
];

/** A customer's cart; null for a customer that is not there. */
export async function readCart(read: ClientReader, customerId: string): Promise<Cart | null> {
  if (!isUuid(customerId)) return null;
  const [customers, rows = []] = await read.together([
    ['select id from customers where client_id = $1 and id = $2 and deleted_at is null', customerId],
    cartLines(customerId),
  ]);
  const id = customers?.[0]?.['id'] as string | undefined;
  if (id === undefined) return null;
  const lines = rows as unknown as CartLine[];
  const latest = Math.max(...lines.map(({ updatedAt }) => updatedAt.getTime()));
  return {
    id,
    lines,
    total: amountOf(totalCents(lines)),
    updatedAt: lines.length === 0 ? null : new Date(latest),
  };
}
