import type { GraphQLResolveInfo } from 'graphql';
import { validate as isUuid } from 'uuid';
import { badInput } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { assertMayBuy, lockBuyer } from '#server/orders/buyer.js';
import { lockProducts } from '#server/orders/lock-products.js';
import { assertAvailable } from '#server/orders/move-stock.js';
import type { OrderCodes } from '#server/orders/order-codes.js';
import { priceLines, totalOf } from '#server/orders/order-lines.js';
import type { Order } from '#server/orders/order.entity.js';
import { placeUnderCode, type Placed } from '#server/orders/placing.js';
import { assertSameRequest, findTwin, requestKey, type RequestKey } from '#server/orders/request-key.js';
import { readOrder, writeOrder } from '#server/orders/write-order.js';
import { inTurn } from '#server/database/in-turn.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { CheckoutArgs } from './cart.types.js';

/** What is in a cart, and how much, in the order in which it came there; what was deleted since is not. */
const contents = `select line.product_id as "productId", line.quantity
  from carts line join products p on p.client_id = line.client_id and p.id = line.product_id and p.deleted_at is null
  where line.client_id = $1 and line.customer_id = $2 order by line.id`;
const empty = 'delete from carts where client_id = $1 and customer_id = $2';

/** The cart names customer and products, so this is the argument that faults are found in. */
const path = ['customerId'];

async function contentsOf(write: ClientWrite, customerId: string) {
  if (!isUuid(customerId)) return [];
  return (await write.query(contents, [customerId])) as { productId: string; quantity: number }[];
}

async function place(
  write: ClientWrite,
  customerId: string,
  key: RequestKey | undefined,
  made: { readonly code: string; readonly createdById: string | null; readonly info: GraphQLResolveInfo },
): Promise<Placed> {
  const [twin, buyer, items, exceeded] = await inTurn(
    findTwin(write, key),
    lockBuyer(write, customerId),
    contentsOf(write, customerId),
    write.exceeded('orders'),
  );
  if (twin !== undefined) {
    assertSameRequest(twin, key);
    return { order: await readOrder(write, made.info, twin.id), isNew: false };
  }
  if (exceeded) throw exceeded;
  assertMayBuy(buyer, path);
  if (items.length === 0) throw badInput({ path, message: 'The cart is empty.' });
  const lines = items.map((item) => ({ ...item, path }));
  const products = await lockProducts(
    write,
    items.map(({ productId }) => productId),
    customerId,
  );
  assertAvailable(lines, new Map(), products);
  const priced = priceLines(lines, products);
  const order = await writeOrder(
    write,
    made.info,
    {
      code: made.code,
      notes: null,
      customerId,
      createdById: made.createdById,
      total: totalOf(priced, path),
      lines: priced,
      key,
    },
    [[empty, customerId]],
  );
  return { order, isNew: true };
}

/**
 * Places an order of all that is in a customer's cart, and empties it, once for each `requestId`: what is in the cart by then is
 * no part of the request.
 * @throws NOT_FOUND for a customer that is not there; BAD_USER_INPUT for an empty cart, an inactive customer or product, or too
 * large a total; INSUFFICIENT_STOCK; IDEMPOTENCY_MISMATCH. Nothing is changed then.
 */
export async function checkout(
  codes: OrderCodes,
  { customerId, requestId }: CheckoutArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Order> {
  const key = requestKey(requestId, 'checkout', customerId);
  const createdById = context.userId;
  return placeUnderCode(codes, context.door, null, (code) =>
    context.write((write) => place(write, customerId, key, { code, createdById, info })),
  );
}
