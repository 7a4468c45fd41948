import type { TestClient } from './world.js';

/** Skus → the product's id, by the client's own tables. */
export async function idsBySku(client: TestClient): Promise<Map<string, string>> {
  const rows = await client.sql<{ sku: string; id: string }>(
    'select sku, id from products where client_id = $1',
    [client.id],
  );
  return new Map(rows.map(({ sku, id }) => [sku, id]));
}

let orders = 0;

/** One order with a line for each sku named in `skus`, separated by blanks. @returns its code. */
export async function boughtTogether(
  client: TestClient,
  skus: string,
  { status = 'CONFIRMED', deleted = false }: { status?: string; deleted?: boolean } = {},
): Promise<string> {
  orders += 1;
  const code = `T-${orders}`;
  await client.sql(
    `with o as (
       insert into orders (client_id, id, code, status, deleted_at)
         values ($1::uuid, gen_random_uuid(), $2, $3, case when $4 then now() end) returning id
     )
     insert into order_items (client_id, id, order_id, product_id, quantity, unit_price)
       select $1, gen_random_uuid(), o.id, p.id, 1, 10
       from o, unnest($5::text[]) wanted join products p on p.client_id = $1 and p.sku = wanted`,
    [client.id, code, status, deleted, skus.split(' ')],
  );
  return code;
}
