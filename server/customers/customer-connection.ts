import { connectionType } from '#server/database/pagination/connection.js';
import type { SortKey } from '#server/database/read/sort.js';
import { Customer } from './customer.entity.js';

/** Pages of customers, wherever they are listed. */
export const CustomerConnection = connectionType('Customer', Customer);

/** By name; the key makes the order of namesakes certain. */
export const customersByName: readonly SortKey[] = [
  { property: 'name', direction: 'asc' },
  { property: 'id', direction: 'asc' },
];
