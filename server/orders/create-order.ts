import type { GraphQLResolveInfo } from 'graphql';
import { equals } from '#server/database/read/condition.js';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { taken } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { User } from '#server/identity/user.entity.js';
import { Order } from './order.entity.js';
import type { OrderCodes } from './order-codes.js';
import type { CreateOrderInput } from './order.types.js';

async function insert(
  input: CreateOrderInput,
  code: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Order> {
  return context.write(async (write) => {
    const createdBy = write.reference(User, context.caller.userId);
    const { id } = write.create(Order, {
      code,
      total: input.total ?? '0.00',
      notes: input.notes ?? null,
      createdBy,
      deletedAt: null,
    });
    await write.em.flush();
    const made = await write.read.one(Order, info, [equals('id', id)]);
    if (made === null) throw new Error('An order just written can’t be read.');
    return made;
  });
}

const codeTaken = (error: unknown) => brokenConstraint(error) === 'orders_client_id_code_unique';

/**
 * Makes an order with the given code, or with the next of the client's own. @throws CONFLICT (field code) for a code that
 * an order of this client has, or had.
 */
export async function createOrder(
  codes: OrderCodes,
  input: CreateOrderInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Order> {
  if (input.code != null) {
    return insert(input, input.code, context, info).catch((error: unknown) => {
      throw codeTaken(error) ? taken('code', 'An order with this code exists already.') : error;
    });
  }
  for (;;) {
    try {
      return await insert(input, await codes.take(context.door), context, info);
    } catch (error) {
      // Somebody gave this very code by hand after the block was taken: the next one.
      if (!codeTaken(error)) throw error;
    }
  }
}
