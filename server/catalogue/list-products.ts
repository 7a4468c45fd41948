import { validate as isUuid } from 'uuid';
import type { Condition } from '#server/database/read/condition.js';
import { atLeast, contains, equals, nothing } from '#server/database/read/condition.js';
import type { SortKey } from '#server/database/read/sort.js';
import { ProductSort, type ProductFilter } from './product.types.js';

/** What a filter asks for, as conditions. A malformed category is one that is not there. */
export function productConditions({ search, categoryId, inStock, isActive }: ProductFilter): Condition[] {
  return [
    ...(search != null ? [contains(['sku', 'name', 'description'], search)] : []),
    ...(categoryId != null ? [isUuid(categoryId) ? equals('category', categoryId) : nothing] : []),
    ...(inStock != null ? [inStock ? atLeast('stock', 1) : equals('stock', 0)] : []),
    ...(isActive != null ? [equals('isActive', isActive)] : []),
  ];
}

/** Each ends with a unique key and has an index that begins with the client. */
export const productSorts: Record<ProductSort, readonly SortKey[]> = {
  [ProductSort.NAME_ASC]: [
    { property: 'name', direction: 'asc' },
    { property: 'id', direction: 'asc' },
  ],
  [ProductSort.CREATED_AT_DESC]: [
    { property: 'createdAt', direction: 'desc' },
    { property: 'id', direction: 'desc' },
  ],
  [ProductSort.SKU_ASC]: [{ property: 'sku', direction: 'asc' }],
};
