import type { Condition } from '#server/database/read/condition.js';
import { atLeast, below, contains, equals, nothing, oneOf } from '#server/database/read/condition.js';
import { validate as isUuid } from 'uuid';
import type { SortKey } from '#server/database/read/sort.js';
import { OrderSort, type OrderFilter } from './order.types.js';

/** What a filter asks for, as conditions. */
export function orderConditions({
  status,
  search,
  createdFrom,
  createdTo,
  customerId,
}: OrderFilter): Condition[] {
  return [
    ...(status != null && status.length > 0 ? [oneOf('status', status)] : []),
    ...(search != null ? [contains(['code', 'notes'], search)] : []),
    ...(createdFrom != null ? [atLeast('createdAt', createdFrom)] : []),
    ...(createdTo != null ? [below('createdAt', createdTo)] : []),
    ...(customerId != null ? [isUuid(customerId) ? equals('customer', customerId) : nothing] : []),
  ];
}

/** Each ends with a unique key and has an index that begins with the client. */
export const orderSorts: Record<OrderSort, readonly SortKey[]> = {
  [OrderSort.CREATED_AT_DESC]: [
    { property: 'createdAt', direction: 'desc' },
    { property: 'id', direction: 'desc' },
  ],
  [OrderSort.CREATED_AT_ASC]: [
    { property: 'createdAt', direction: 'asc' },
    { property: 'id', direction: 'asc' },
  ],
  [OrderSort.CODE_ASC]: [{ property: 'code', direction: 'asc' }],
  [OrderSort.TOTAL_DESC]: [
    { property: 'totalCents', direction: 'desc' },
    { property: 'id', direction: 'desc' },
  ],
};
