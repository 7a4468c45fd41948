import { registerEnumType } from 'type-graphql';

export enum OrderStatus {
  PENDING = 'PENDING',
  CONFIRMED = 'CONFIRMED',
  SHIPPED = 'SHIPPED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'Where an order stands: PENDING → CONFIRMED → SHIPPED; PENDING or CONFIRMED → CANCELLED.',
  valuesConfig: {
    PENDING: { description: 'Placed, not yet accepted.' },
    CONFIRMED: { description: 'Accepted.' },
    SHIPPED: { description: 'On its way; final.' },
    CANCELLED: { description: 'Called off; final.' },
  },
});

const next: Record<OrderStatus, readonly OrderStatus[]> = {
  PENDING: [OrderStatus.CONFIRMED, OrderStatus.CANCELLED],
  CONFIRMED: [OrderStatus.SHIPPED, OrderStatus.CANCELLED],
  SHIPPED: [],
  CANCELLED: [],
};

/** Whether an order may go from one status to another (contract.graphql, OrderStatus). */
export function mayBecome(from: OrderStatus, to: OrderStatus): boolean {
  return next[from].includes(to);
}

/** Whether an order in this status has taken its lines from the stock and would give them back. */
export function holdsStock(status: OrderStatus): boolean {
  return status === OrderStatus.PENDING || status === OrderStatus.CONFIRMED;
}
