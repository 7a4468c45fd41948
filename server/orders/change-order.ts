import type { GraphQLResolveInfo } from 'graphql';
import { equals } from '#server/database/read/condition.js';
import { AppError } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { Order } from './order.entity.js';
import { mayBecome, type OrderStatus } from './order-status.js';
import type { UpdateOrderInput } from './order.types.js';

/** Reads an order for the answer; it is locked, so it is there. */
async function answer(write: ClientWrite, info: GraphQLResolveInfo, id: string): Promise<Order> {
  const order = await write.read.one(Order, info, [equals('id', id)]);
  if (order === null) throw new Error('A locked order can’t be read.');
  return order;
}

/** Locks an order, changes it, and reads it as it is now. @throws NOT_FOUND. */
function changing(
  context: RequestContext,
  info: GraphQLResolveInfo,
  id: string,
  change: (order: Order) => void,
): Promise<Order> {
  return context.write(async (write) => {
    const order = await write.locked(Order, id);
    change(order);
    await write.em.flush();
    return answer(write, info, order.id);
  });
}

/** Edits an order. @throws NOT_FOUND; CONFLICT when `version` is given and the order has changed since. */
export function updateOrder(
  id: string,
  { notes, version }: UpdateOrderInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Order> {
  return changing(context, info, id, (order) => {
    if (version != null && version !== order.version)
      throw new AppError('CONFLICT', 'Somebody has changed this order in the meantime.', {
        field: 'version',
      });
    if (notes !== undefined) order.notes = notes;
  });
}

/** Moves an order on. @throws NOT_FOUND; INVALID_TRANSITION where the contract has no such step. */
export function setOrderStatus(
  id: string,
  status: OrderStatus,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Order> {
  return changing(context, info, id, (order) => {
    if (!mayBecome(order.status, status))
      throw new AppError('INVALID_TRANSITION', `An order that is ${order.status} can’t become ${status}.`);
    order.status = status;
  });
}

/** Deletes an order softly: gone from lists, kept for the record. @returns the order as it was. @throws NOT_FOUND. */
export function deleteOrder(id: string, context: RequestContext, info: GraphQLResolveInfo): Promise<Order> {
  return context.write(async (write) => {
    const order = await write.locked(Order, id);
    const asItWas = await answer(write, info, order.id);
    order.deletedAt = new Date();
    return asItWas;
  });
}
