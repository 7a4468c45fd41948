import type { GraphQLResolveInfo } from 'graphql';
import { inTurn } from '#server/database/in-turn.js';
import { AppError } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import type { OwnStatement } from '#server/tenancy/own-statement.js';
import { lockOrder, type LockedOrder } from './locked-order.js';
import { lockProductRows } from './lock-products.js';
import { countable, moveStock } from './move-stock.js';
import { ChangeKind } from './order-change.types.js';
import type { Order } from './order.entity.js';
import { holdsStock, mayBecome, OrderStatus } from './order-status.js';
import { tellOfOrder } from './tell-of-order.js';
import { readOrder } from './write-order.js';

/** What gives an order's stock back, once: whoever comes next finds it in a status that holds none. Its order is locked. */
function giveBack({ status, quantities }: LockedOrder, now: Date): OwnStatement[] {
  if (!holdsStock(status) || quantities.size === 0) return [];
  return [[lockProductRows, [...quantities.keys()]], ...moveStock(quantities, new Map(), now)];
}

const step =
  'update orders set status = $3, version = version + 1, updated_at = $4 where client_id = $1 and id = $2';

/**
 * Moves an order on; cancelling gives its stock back.
 * @throws NOT_FOUND; INVALID_TRANSITION where the contract has no such step.
 */
export function setOrderStatus(
  id: string,
  status: OrderStatus,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Order> {
  return context.write(async (write) => {
    const order = await lockOrder(write, id);
    if (!mayBecome(order.status, status))
      throw new AppError('INVALID_TRANSITION', `An order that is ${order.status} can’t become ${status}.`);
    tellOfOrder(write, ChangeKind.UPDATED, order.id);
    const now = new Date();
    const statements: OwnStatement[] = [
      ...(status === OrderStatus.CANCELLED ? giveBack(order, now) : []),
      [step, order.id, status, now],
    ];
    return write.last(async () => {
      const written = countable(write.together(statements));
      const [, changed] = await inTurn(written, readOrder(write, info, order.id));
      return changed;
    });
  });
}

const remove =
  'update orders set deleted_at = $3, version = version + 1, updated_at = $3 where client_id = $1 and id = $2';

/**
 * Deletes an order softly: gone from lists, kept for the record. One that was neither cancelled nor shipped gives its stock
 * back. @returns the order as it was. @throws NOT_FOUND.
 */
export function deleteOrder(id: string, context: RequestContext, info: GraphQLResolveInfo): Promise<Order> {
  return context.write(async (write) => {
    const order = await lockOrder(write, id);
    tellOfOrder(write, ChangeKind.DELETED, order.id);
    const now = new Date();
    const statements: OwnStatement[] = [...giveBack(order, now), [remove, order.id, now]];
    return write.last(async () => {
      const asItWas = readOrder(write, info, order.id);
      const [answer] = await inTurn(asItWas, countable(write.together(statements)));
      return answer;
    });
  });
}
