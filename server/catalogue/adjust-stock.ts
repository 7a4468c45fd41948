import type { GraphQLResolveInfo } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { AppError, badInput } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { readBack } from '#server/tenancy/read-back.js';
import { mostStock } from './product-rules.js';
import { Product } from './product.entity.js';
import type { AdjustStockArgs } from './product.types.js';

/** Waits for a twin that has the key in an open transaction: it gets the key if that one fails. */
const note = `insert into stock_adjustments (client_id, id, product_id, delta, request_id) values ($1, $2, $3, $4, $5)
  on conflict (client_id, request_id) do nothing returning id`;
const noted = 'select product_id, delta from stock_adjustments where client_id = $1 and request_id = $2';

/** Whether this is the first time; false where the very same was done before. @throws IDEMPOTENCY_MISMATCH */
async function isFirst(
  write: ClientWrite,
  productId: string,
  { delta, requestId = null }: AdjustStockArgs,
): Promise<boolean> {
  const [made] = await write.query(note, [uuidv7(), productId, delta, requestId]);
  if (made !== undefined) return true;
  const [before] = await write.query(noted, [requestId]);
  if (before?.['product_id'] === productId && before['delta'] === delta) return false;
  throw new AppError('IDEMPOTENCY_MISMATCH', 'This requestId was used for another change of stock.');
}

/**
 * Changes how many there are of a product, under its lock, never below zero. With a requestId it happens once, whatever the
 * concurrency; one that failed does not use its key up.
 * @returns the product as it is now. @throws NOT_FOUND; INSUFFICIENT_STOCK; IDEMPOTENCY_MISMATCH; BAD_USER_INPUT where the
 * stock would grow out of an Int.
 */
export function adjustStock(
  args: AdjustStockArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Product> {
  return context.write(async (write) => {
    const product = await write.locked(Product, args.productId);
    if (await isFirst(write, product.id, args)) {
      const stock = product.stock + args.delta;
      if (stock < 0)
        throw new AppError('INSUFFICIENT_STOCK', 'There are not as many in stock.', {
          items: [{ productId: product.id, requested: -args.delta, available: product.stock }],
        });
      if (stock > mostStock) throw badInput({ path: ['delta'], message: `A stock is at most ${mostStock}.` });
      product.stock = stock;
      await write.em.flush();
    }
    return readBack(write, Product, info, product.id);
  });
}
