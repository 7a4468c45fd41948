import { createOrderCall } from '../world/order-calls.js';
import { product, stockOf } from '../world/shelf.js';
import { tally, type Market } from './market.js';

export interface LastUnit {
  readonly answers: Record<string, number>;
  readonly stock: number | undefined;
  readonly orders: number;
}

/** One round: many want the last one of a product at once. */
export async function lastUnit(market: Market, buyers: number): Promise<LastUnit> {
  const last = await product(market, { stock: 1 });
  const input = { items: [{ productId: last, quantity: 1 }] };
  const answers = await Promise.all(
    Array.from({ length: buyers }, () => market.send(createOrderCall, { input })),
  );
  const orders = await market.sql('select from order_items where product_id = $1', [last]);
  return { answers: tally(answers), stock: await stockOf(market, last), orders: orders.length };
}

/** What must come of it. */
export const oneBuyer = (buyers: number): LastUnit => ({
  answers: { done: 1, INSUFFICIENT_STOCK: buyers - 1 },
  stock: 0,
  orders: 1,
});
