import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import { badInput, notFound } from '#server/errors/app-error.js';
import { lockBuyer } from '#server/orders/buyer.js';
import { mostLines } from '#server/orders/order-lines.js';
import { inTurn } from '#server/database/in-turn.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { SetCartItemArgs } from './cart.types.js';
import { cartLines, type CartLine } from './read-cart.js';

const put = `insert into carts (client_id, id, customer_id, product_id, quantity, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $6)
  on conflict (client_id, customer_id, product_id) do update
    set quantity = excluded.quantity, updated_at = excluded.updated_at where carts.quantity <> excluded.quantity`;

/** @throws NOT_FOUND for a product that is not there. */
async function productOf(
  write: ClientWrite,
  id: string,
): Promise<{ readonly isActive: boolean } | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await write.query(
    'select is_active as "isActive" from products where client_id = $1 and id = $2 and deleted_at is null',
    [id],
  );
  return row as { isActive: boolean } | undefined;
}

async function linesOf(write: ClientWrite, customerId: string): Promise<readonly CartLine[]> {
  if (!isUuid(customerId)) return [];
  const [lines] = await write.together([cartLines(customerId)]);
  return lines as unknown as CartLine[];
}

/**
 * Says how many of a product there are in a customer's cart; stock is not asked for before the order.
 * @throws NOT_FOUND for a customer or product that is not there; BAD_USER_INPUT for one product more than an order takes, or
 * for one that can't be ordered for now.
 */
export async function setCartItem(
  write: ClientWrite,
  { customerId, productId, quantity }: SetCartItemArgs,
): Promise<void> {
  // The customer's lock is the cart's: two products too many don't slip in side by side, nor anything behind a checkout's back.
  const [buyer, product, lines] = await inTurn(
    lockBuyer(write, customerId),
    productOf(write, productId),
    linesOf(write, customerId),
  );
  if (buyer === undefined) throw notFound('Customer');
  if (product === undefined) throw notFound('Product');
  if (quantity === 0) {
    await write.query('delete from carts where client_id = $1 and customer_id = $2 and product_id = $3', [
      customerId,
      productId,
    ]);
    return;
  }
  if (!product.isActive)
    throw badInput({ path: ['productId'], message: 'This product can’t be ordered for now.' });
  if (lines.length >= mostLines && !lines.some((line) => line.productId === productId))
    throw badInput({ path: ['productId'], message: `A cart has at most ${mostLines} products.` });
  await write.query(put, [uuidv7(), customerId, productId, quantity, new Date()]);
}
