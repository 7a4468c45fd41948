import type { GraphQLResolveInfo } from 'graphql';
import { AppError } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { inTurn } from '#server/database/in-turn.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { OwnStatement } from '#server/tenancy/own-statement.js';
import { assertMayBuy, findBuyer } from './buyer.js';
import { lockOrder, type LockedOrder } from './locked-order.js';
import { lockProducts } from './lock-products.js';
import { assertAvailable, countable, moveStock, quantitiesOf } from './move-stock.js';
import { insertLines, priceLines, totalOf, type WantedLine } from './order-lines.js';
import { ChangeKind } from './order-change.types.js';
import type { Order } from './order.entity.js';
import { OrderStatus } from './order-status.js';
import type { UpdateOrderInput } from './order.types.js';
import { tellOfOrder } from './tell-of-order.js';
import { readOrder } from './write-order.js';

function assertVersion({ version }: LockedOrder, expected: number | null | undefined): void {
  if (expected != null && expected !== version)
    throw new AppError('CONFLICT', 'Somebody has changed this order in the meantime.', { field: 'version' });
}

/** New lines in the place of the old ones: what they come to, and the statements that write them. */
async function replaceLines(
  write: ClientWrite,
  order: LockedOrder,
  customerId: string | null,
  items: NonNullable<UpdateOrderInput['items']>,
  now: Date,
): Promise<{ total: string; statements: OwnStatement[] }> {
  if (order.status !== OrderStatus.PENDING)
    throw new AppError('INVALID_TRANSITION', `The lines of an order that is ${order.status} can’t change.`);
  if (items.length === 0 && order.quantities.size === 0) return { total: order.total, statements: [] };
  const lines = items.map<WantedLine>((item, i) => ({ ...item, path: ['input', 'items', i, 'productId'] }));
  const wanted = quantitiesOf(lines);
  const products = await lockProducts(write, [...order.quantities.keys(), ...wanted.keys()], customerId);
  assertAvailable(lines, order.quantities, products);
  const priced = priceLines(lines, products);
  return {
    total: totalOf(priced, ['input', 'items']),
    statements: [
      ...moveStock(order.quantities, wanted, now),
      ['delete from order_items where client_id = $1 and order_id = $2', order.id],
      ...insertLines(order.id, priced, now),
    ],
  };
}

const update = `update orders set notes = $3, customer_id = $4, total = $5, version = version + 1, updated_at = $6
  where client_id = $1 and id = $2`;

/**
 * Edits an order. New lines take the place of the old ones, at the prices of now, and the stock moves by the difference.
 * @throws NOT_FOUND; CONFLICT when `version` is given and the order has changed since; INVALID_TRANSITION for lines of an order
 * that is not pending; else as createOrder.
 */
export function updateOrder(
  id: string,
  { notes, customerId, items, version }: UpdateOrderInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Order> {
  return context.write(async (write) => {
    const [order, buyer] = await inTurn(lockOrder(write, id), findBuyer(write, customerId ?? null));
    assertVersion(order, version);
    if (customerId != null && customerId !== order.customerId) assertMayBuy(buyer, ['input', 'customerId']);
    const next = {
      notes: notes === undefined ? order.notes : notes,
      customerId: customerId === undefined ? order.customerId : customerId,
    };
    const now = new Date();
    const replaced =
      items === undefined
        ? { total: order.total, statements: [] }
        : await replaceLines(write, order, next.customerId, items ?? [], now);
    const changed =
      replaced.statements.length > 0 || next.notes !== order.notes || next.customerId !== order.customerId;
    if (!changed) return readOrder(write, info, order.id);
    tellOfOrder(write, ChangeKind.UPDATED, order.id);
    const statements: OwnStatement[] = [
      ...replaced.statements,
      [update, order.id, next.notes, next.customerId, replaced.total, now],
    ];
    return write.last(async () => {
      const written = countable(write.together(statements));
      const [, answer] = await inTurn(written, readOrder(write, info, order.id));
      return answer;
    });
  });
}
