import { randomUUID } from 'node:crypto';
import type { TestClient } from './world.js';

/** Whose rows they are, and the way to them. */
type Shop = Pick<TestClient, 'id' | 'sql'>;

/** What a client sells and to whom, put there behind the product's back: orders are what the tests are about. */
export interface ProductOnShelf {
  readonly price?: string;
  readonly stock?: number;
  readonly isActive?: boolean;
  readonly isDeleted?: boolean;
}

export async function product(client: Shop, given: ProductOnShelf = {}): Promise<string> {
  const { price = '1.00', stock = 100, isActive = true, isDeleted = false } = given;
  const id = randomUUID();
  await client.sql(
    `insert into products (client_id, id, sku, name, price, stock, is_active, deleted_at)
     values ($1, $2, $3, 'Tornillo', $4, $5, $6, case when $7 then now() end)`,
    [client.id, id, id, price, stock, isActive, isDeleted],
  );
  return id;
}

export async function stockOf(client: Shop, id: string): Promise<number | undefined> {
  const [row] = await client.sql<{ stock: number }>('select stock from products where id = $1', [id]);
  return row?.stock;
}

export interface CustomerOfClient {
  readonly group?: string | null;
  readonly isActive?: boolean;
  readonly isDeleted?: boolean;
}

export async function customer(client: Shop, given: CustomerOfClient = {}): Promise<string> {
  const { group = null, isActive = true, isDeleted = false } = given;
  const id = randomUUID();
  await client.sql(
    `insert into customers (client_id, id, code, name, sales_group_id, is_active, deleted_at)
     values ($1, $2, $3, 'Ferretería', $4, $5, case when $6 then now() end)`,
    [client.id, id, id, group, isActive, isDeleted],
  );
  return id;
}

export interface PriceListOfClient {
  readonly isActive?: boolean;
  readonly isDefault?: boolean;
  /** Prices by product. */
  readonly prices?: Readonly<Record<string, string>>;
}

export async function priceList(client: Shop, given: PriceListOfClient = {}): Promise<string> {
  const { isActive = true, isDefault = false, prices = {} } = given;
  const id = randomUUID();
  await client.sql(
    'insert into price_lists (client_id, id, name, is_active, is_default) values ($1, $2, $3, $4, $5)',
    [client.id, id, id, isActive, isDefault],
  );
  for (const [productId, price] of Object.entries(prices))
    await client.sql(
      `insert into price_list_items (client_id, id, price_list_id, product_id, price)
       values ($1, gen_random_uuid(), $2, $3, $4)`,
      [client.id, id, productId, price],
    );
  return id;
}

/** A sales group whose customers have this price list, if any. */
export async function salesGroup(client: Shop, list: string | null = null): Promise<string> {
  const id = randomUUID();
  await client.sql('insert into sales_groups (client_id, id, name, price_list_id) values ($1, $2, $3, $4)', [
    client.id,
    id,
    id,
    list,
  ]);
  return id;
}
