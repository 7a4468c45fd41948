import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { World } from './world.js';

/** Ids that grow, as the product's do: an index takes them at its end, several times as fast as random ones. */
const id = (kind: number, n: string) =>
  `('018f0000-000${kind}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/**
 * A catalogue, customers and orders of each client, a thousand of them with three lines, by SQL. The orders of all clients come in
 * the order of time, so that those of one lie scattered. `$1` are the clients, `$2` how many orders each has.
 */
const statements = [
  `insert into products (client_id, id, sku, name, price, stock)
     select c, ${id(1, 'i')}, 'P-' || lpad(i::text, 4, '0'), 'Product ' || i, i, 1000
     from unnest($1::uuid[]) c, generate_series(1, 300) i`,
  `insert into customers (client_id, id, code, name)
     select c, ${id(2, 'i')}, 'C-' || lpad(i::text, 4, '0'), 'Customer ' || i from unnest($1::uuid[]) c, generate_series(1, 100) i`,
  `insert into orders (client_id, id, code, status, total, customer_id, deleted_at, created_at)
     select c, ${id(3, 'i')}, 'X-' || lpad(i::text, 7, '0'), (array['PENDING', 'CONFIRMED', 'SHIPPED', 'SHIPPED'])[1 + i % 4],
       (i * 3701 % 250000) / 100.0, ${id(2, '1 + i % 100')}, case i % 50 when 0 then now() end, '2025-01-01Z'::timestamptz + i * interval '1 minute'
     from generate_series(1, $2::int) i, unnest($1::uuid[]) c order by i`,
  `insert into order_items (client_id, id, order_id, product_id, quantity, unit_price)
     select c, ${id(4, 'i * 4 + line')}, ${id(3, '$2::int - i')}, ${id(1, '1 + (i * 7 + line * 31) % 300')}, line, 9.90
     from generate_series(0, 999) i, unnest($1::uuid[]) c, generate_series(1, 3) line`,
];

const unseen = `select from pg_class where oid = any(array['orders', 'order_items', 'products']::regclass[]) and relallvisible = 0`;

/** So that an index may answer by itself, as in a table that has stood for a while: somebody who is in a transaction just then prevents it. */
async function settle(db: pg.Client): Promise<void> {
  do await db.query('vacuum analyze orders, order_items, products, customers');
  while ((await db.query(unseen)).rowCount !== 0);
}

/**
 * Fills the shared tier behind the product's back, without records of changes: volume is all that is wanted. The other clients
 * are nothing but rows. @param clientId the first of them.
 */
export async function fillWithOrders(
  world: World,
  clientId: string,
  { clients, ordersEach }: { clients: number; ordersEach: number },
): Promise<void> {
  const db = await world.behind.connectionOf(clientId);
  try {
    await db.query("set session_replication_role = 'replica'");
    const all = [clientId, ...Array.from({ length: clients - 1 }, () => uuidv7())];
    await db.query('insert into residents (client_id) select unnest($1::uuid[]) on conflict do nothing', [
      all,
    ]);
    for (const text of statements) await db.query(text, text.includes('$2') ? [all, ordersEach] : [all]);
    await settle(db);
  } finally {
    await db.end();
  }
}
