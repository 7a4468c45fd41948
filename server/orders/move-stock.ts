import { AppError, badInput, notFound } from '#server/errors/app-error.js';
import type { OwnStatement } from '#server/tenancy/own-statement.js';
import type { LockedProduct } from './lock-products.js';
import type { WantedLine } from './order-lines.js';

/** How many of each product an order takes from the stock, by product. */
export type Quantities = ReadonlyMap<string, number>;

/** The sum of what some lines ask for, by product: one may stand in several. */
export function quantitiesOf(lines: readonly Pick<WantedLine, 'productId' | 'quantity'>[]): Quantities {
  const sums = new Map<string, number>();
  for (const { productId, quantity } of lines) sums.set(productId, (sums.get(productId) ?? 0) + quantity);
  return sums;
}

/** @throws NOT_FOUND for a product that is not there or deleted; BAD_USER_INPUT with every line of an inactive one. */
function assertOnSale(lines: readonly WantedLine[], products: ReadonlyMap<string, LockedProduct>): void {
  const off = lines.filter(({ productId }) => {
    const product = products.get(productId);
    if (product === undefined || product.isDeleted) throw notFound('Product');
    return !product.isActive;
  });
  if (off.length > 0)
    throw badInput(...off.map(({ path }) => ({ path, message: 'This product can’t be ordered for now.' })));
}

/**
 * Checks what an order is to take from the stock, under the products' locks.
 * @param held what it has taken before; that counts as available to it.
 * @throws NOT_FOUND for a product that is not there or deleted; BAD_USER_INPUT for an inactive one; INSUFFICIENT_STOCK with
 * every product of which there is too little.
 */
export function assertAvailable(
  lines: readonly WantedLine[],
  held: Quantities,
  products: ReadonlyMap<string, LockedProduct>,
): void {
  const wanted = quantitiesOf(lines);
  const more = (productId: string) => (wanted.get(productId) ?? 0) - (held.get(productId) ?? 0);
  // Of what it has already an order may keep as much, also when no more is sold.
  assertOnSale(
    lines.filter(({ productId }) => more(productId) > 0),
    products,
  );
  const short = [...wanted]
    .map(([productId, requested]) => ({
      productId,
      requested,
      available: (products.get(productId)?.stock ?? 0) + (held.get(productId) ?? 0),
    }))
    .filter(({ requested, available }) => requested > available);
  if (short.length > 0)
    throw new AppError('INSUFFICIENT_STOCK', 'There is not enough stock.', { items: short });
}

/** Stock moved by orders is no edit of the product: its version stays, or whoever edits a product that sells would never be done. */
const move = `update products p set stock = p.stock + moved.by, updated_at = $4
  from unnest($2::uuid[], $3::int[]) as moved(id, by) where p.client_id = $1 and p.id = moved.id`;

/**
 * Moves the stock from what an order has taken to what it takes, each product's row once. The products are locked before.
 * @param held as it was taken; nothing for a new order
 * @param wanted as it is to be; nothing to give all back
 */
export function moveStock(held: Quantities, wanted: Quantities, now: Date): OwnStatement[] {
  const moves = [...new Set([...held.keys(), ...wanted.keys()])]
    .map((id) => ({ id, by: (held.get(id) ?? 0) - (wanted.get(id) ?? 0) }))
    .filter(({ by }) => by !== 0);
  if (moves.length === 0) return [];
  return [[move, moves.map(({ id }) => id), moves.map(({ by }) => by), now]];
}

/** Waits for writes that may give stock back. @throws CONFLICT where a stock would be more than can be counted. */
export async function countable<T>(writes: Promise<T>): Promise<T> {
  return writes.catch((error: unknown) => {
    // numeric_value_out_of_range
    if (error instanceof Error && 'code' in error && error.code === '22003')
      throw new AppError('CONFLICT', 'A product’s stock would be more than can be counted.', {
        field: 'stock',
      });
    throw error;
  });
}
