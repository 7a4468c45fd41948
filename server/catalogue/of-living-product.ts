import type { Condition } from '#server/database/read/condition.js';

/**
 * Rows whose product has not been deleted: lists of what is there now leave the others out, orders don't (C5).
 * @param property the reference to the product. @param also what the product must be besides, of its columns as `p.…`.
 */
export const ofLivingProduct =
  (property: string, also = ''): Condition =>
  (column) =>
    `exists (select from products p where p.client_id = ${column('clientId')} and p.id = ${column(property)}
      and p.deleted_at is null${also})`;
