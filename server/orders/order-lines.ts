import { v7 as uuidv7 } from 'uuid';
import { badInput, notFound } from '#server/errors/app-error.js';
import { amountOf, mostCents, totalCents } from '#server/pricing/amount.js';
import type { OwnStatement } from '#server/tenancy/own-statement.js';
import type { LockedProduct } from './lock-products.js';

/** A line as it was asked for. */
export interface WantedLine {
  readonly productId: string;
  readonly quantity: number;
  /** Where the caller named the product. */
  readonly path: readonly (string | number)[];
}

/** A line as it is written; its price stays what it was when the line was written. */
export interface PricedLine {
  readonly productId: string;
  readonly quantity: number;
  readonly unitPrice: string;
}

/** Most lines of one order. */
export const mostLines = 200;

/** @throws NOT_FOUND for a product that was not there to be locked. */
export function priceLines(
  lines: readonly WantedLine[],
  products: ReadonlyMap<string, LockedProduct>,
): PricedLine[] {
  return lines.map(({ productId, quantity }) => {
    const product = products.get(productId);
    if (product === undefined) throw notFound('Product');
    return { productId, quantity, unitPrice: product.unitPrice };
  });
}

/** What the lines come to. @param path of the lines. @throws BAD_USER_INPUT for more than an amount can be. */
export function totalOf(lines: readonly PricedLine[], path: readonly string[]): string {
  const cents = totalCents(lines);
  if (cents > mostCents) throw badInput({ path, message: 'The order comes to more than an amount can be.' });
  return amountOf(cents);
}

const insert = `insert into order_items (client_id, id, order_id, product_id, quantity, unit_price, created_at, updated_at)
  select $1::uuid, line.id, $2::uuid, line.product_id, line.quantity, line.unit_price, $7::timestamptz, $7::timestamptz
  from unnest($3::uuid[], $4::uuid[], $5::int[], $6::numeric[]) as line(id, product_id, quantity, unit_price)`;

/** Writes the lines of an order, however many by one text; their ids grow in the order in which they were given. */
export function insertLines(orderId: string, lines: readonly PricedLine[], now: Date): OwnStatement[] {
  if (lines.length === 0) return [];
  return [
    [
      insert,
      orderId,
      lines.map(() => uuidv7()),
      lines.map(({ productId }) => productId),
      lines.map(({ quantity }) => quantity),
      lines.map(({ unitPrice }) => unitPrice),
      now,
    ],
  ];
}
