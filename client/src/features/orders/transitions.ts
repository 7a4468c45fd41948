import { type OrderStatus } from '../../gql/graphql';

/** The contract's table; the server has the last word (INVALID_TRANSITION). */
export const transitions: Record<OrderStatus, readonly OrderStatus[]> = {
  PENDING: ['CONFIRMED', 'CANCELLED'],
  CONFIRMED: ['SHIPPED', 'CANCELLED'],
  SHIPPED: [],
  CANCELLED: [],
};
