import { brokenConstraint } from '#server/database/broken-constraint.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { OrderCodes } from './order-codes.js';
import type { Order } from './order.entity.js';

/** What came of an attempt: a new order with the code, or the one that its request had made before. */
export interface Placed {
  readonly order: Order;
  readonly isNew: boolean;
}

/**
 * Places an order under a code, and looks again where its twin was quicker.
 * @param given the caller's own code; else the next of the client's.
 * @param place writes the order, whole or not at all.
 * @throws CONFLICT (field code) for a given code that an order of this client has, or had; whatever `place` throws.
 */
export function placeUnderCode(
  codes: OrderCodes,
  door: ClientDoor,
  given: string | null,
  place: (code: string) => Promise<Placed>,
): Promise<Order> {
  return codes.withCode(door, given, async (code, unused) => {
    for (;;) {
      try {
        const { order, isNew } = await place(code);
        if (!isNew) await unused();
        return order;
      } catch (error) {
        // Its twin got past the lock: the next look finds that one's order.
        if (brokenConstraint(error) !== 'orders_client_id_request_id_unique') throw error;
      }
    }
  });
}
