import { v7 as uuidv7 } from 'uuid';
import type { World } from './world.js';

/** A catalogue, customers and orders of one client, a thousand of them with three lines; by SQL, in the order of time. */
const statements = [
  `insert into products (client_id, id, sku, name, price, stock)
     select $1, gen_random_uuid(), 'P-' || lpad(i::text, 4, '0'), 'Product ' || i, i, 1000 from generate_series(1, 300) i`,
  `insert into customers (client_id, id, code, name)
     select $1, gen_random_uuid(), 'C-' || lpad(i::text, 4, '0'), 'Customer ' || i from generate_series(1, 100) i`,
  `insert into orders (client_id, id, code, status, total, customer_id, deleted_at, created_at)
     select $1, gen_random_uuid(), 'X-' || lpad(i::text, 7, '0'), (array['PENDING', 'CONFIRMED', 'SHIPPED', 'SHIPPED'])[1 + i % 4],
       (i * 3701 % 250000) / 100.0, c.ids[1 + i % 100], case i % 50 when 0 then now() end, '2025-01-01Z'::timestamptz + i * interval '1 minute'
     from generate_series(1, $2::int) i, (select array_agg(id) as ids from customers where client_id = $1) c`,
  `insert into order_items (client_id, id, order_id, product_id, quantity, unit_price)
  select $1, gen_random_uuid(), o.id, p.ids[1 + (n * 7 + line * 31) % 300], line, 9.90
  from (select id, row_number() over () as n from orders where client_id = $1 limit 1000) o, generate_series(1, 3) line,
       (select array_agg(id) as ids from products where client_id = $1) p`,
];

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
    const others = Array.from({ length: clients - 1 }, () => uuidv7());
    for (const id of [clientId, ...others]) {
      await db.query('insert into residents (client_id) values ($1) on conflict do nothing', [id]);
      for (const text of statements) await db.query(text, text.includes('$2') ? [id, ordersEach] : [id]);
    }
    await db.query('vacuum analyze orders, order_items, products, customers');
  } finally {
    await db.end();
  }
}
