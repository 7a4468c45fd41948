import { validate as isUuid } from 'uuid';
import { unitPrice } from '#server/pricing/unit-price.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';

/** A product whose stock nobody else changes until the end of the transaction. */
export interface LockedProduct {
  readonly id: string;
  readonly stock: number;
  readonly isActive: boolean;
  readonly isDeleted: boolean;
  /** What one costs the customer. */
  readonly unitPrice: string;
}

/** Always in the order of ids: two baskets with the same products in another order would wait for each other. */
export const lockProductRows = `select id, stock, is_active as "isActive", deleted_at is not null as "isDeleted"
  from products where client_id = $1 and id = any($2::uuid[]) order by id for update`;

const prices = `select p.id, ${unitPrice('$3::uuid')} as "unitPrice"
  from products p where p.client_id = $1 and p.id = any($2::uuid[])`;

/**
 * Locks products (C3) and looks up what they cost a customer; an order's row or a request key is locked before, never after.
 * Prices are a statement of their own: they are of the moment when the locks were got.
 * @returns those that are there, deleted ones too, by id
 */
export async function lockProducts(
  write: ClientWrite,
  productIds: readonly string[],
  customerId: string | null,
): Promise<ReadonlyMap<string, LockedProduct>> {
  const ids = [...new Set(productIds)].filter((id) => isUuid(id));
  if (ids.length === 0) return new Map();
  const [rows = [], priced = []] = await write.together([
    [lockProductRows, ids],
    [prices, ids, customerId !== null && isUuid(customerId) ? customerId : null],
  ]);
  const priceOf = new Map(priced.map(({ id, unitPrice: price }) => [id, price]));
  return new Map(
    rows.map((row) => {
      const product = { ...row, unitPrice: priceOf.get(row['id']) } as LockedProduct;
      return [product.id, product];
    }),
  );
}
