import { createOrderCall } from '../world/order-calls.js';
import { product } from '../world/shelf.js';
import { deadlocks, tally, type Market } from './market.js';

export interface OppositeBaskets {
  readonly answers: Record<string, number>;
  readonly deadlocks: number;
  readonly negative: number;
}

/** Pairs of baskets that hold the same products in opposite order, all at once; some products run out on the way. */
export async function oppositeBaskets(market: Market, pairs: number): Promise<OppositeBaskets> {
  const before = await deadlocks(market);
  const shelf = await Promise.all(
    Array.from({ length: 8 }, (_, i) => product(market, { stock: i === 0 ? pairs : pairs * 10 })),
  );
  const baskets = Array.from({ length: pairs }, (_, i) => {
    const items = shelf.map((_product, k) => ({
      productId: shelf[(i + k) % 8] ?? '',
      quantity: 1 + ((i + k) % 3),
    }));
    return [items, items.toReversed()];
  }).flat();
  const answers = await Promise.all(
    baskets.map((items) => market.send(createOrderCall, { input: { items } })),
  );
  const negative = await market.sql('select from products where stock < 0');
  return {
    answers: tally(answers),
    deadlocks: (await deadlocks(market)) - before,
    negative: negative.length,
  };
}
