import { brokenConstraint } from '#server/database/broken-constraint.js';
import { AppError, taken } from '#server/errors/app-error.js';
import type { ClientDoor } from '#server/tenancy/gateway.js';
import type { OrderCodes } from './order-codes.js';
import type { Order } from './order.entity.js';

/** What came of an attempt: a new order with the code, or the one that its request had made before. */
export interface Placed {
  readonly order: Order;
  readonly isNew: boolean;
}

/**
 * Finds a code for an order that is about to be placed, and tries again where somebody was quicker.
 * @param given the caller's own code; else the next of the client's.
 * @param place writes the order, whole or not at all.
 * @throws CONFLICT (field code) for a given code that an order of this client has, or had; whatever `place` throws.
 */
export async function withCode(
  codes: OrderCodes,
  door: ClientDoor,
  given: string | null,
  place: (code: string) => Promise<Placed>,
): Promise<Order> {
  for (;;) {
    const code = given ?? (await codes.take(door));
    const unused = async () => {
      if (given === null) await codes.giveBack(door.clientId, code);
    };
    try {
      const { order, isNew } = await place(code);
      if (!isNew) await unused();
      return order;
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'orders_client_id_code_unique') {
        if (given !== null) throw taken('code', 'An order with this code exists already.');
        // Somebody gave this very code by hand after the block was taken: the next one.
      } else {
        // An expected refusal has surely written nothing; after anything else the code may be in use.
        if (error instanceof AppError) await unused();
        // Its twin got past the lock: the next look finds that one's order.
        if (broken !== 'orders_client_id_request_id_unique') throw error;
      }
    }
  }
}
