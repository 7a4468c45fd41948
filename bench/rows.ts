import type pg from 'pg';
import { initialStock, kinds, makeId } from './data.js';

/** Whose rows are to be made: `n` goes into their ids. */
export interface Resident {
  readonly n: number;
  readonly clientId: string;
  readonly userId: string;
}

const { order, product, item } = kinds;

/** How many of each a client gets. */
export interface RowsEach {
  /** None only where no order has a line. */
  readonly products: number;
  readonly orders: number;
  /** Lines of each order. */
  readonly items: number;
}

const statementsOf = ({ products, orders, items }: RowsEach) => [
  `insert into products (client_id, id, sku, name, price, stock, created_at, updated_at)
     select client_id, pg_temp.id(${product}, n * 1000000 + i), 'SKU-' || lpad(i::text, 6, '0'), 'Product ' || i, (i * 731 % 9000) / 100.0 + 1,
       ${initialStock}, '2026-01-01Z', '2026-01-01Z'
     from residents_to_fill, generate_series(1, ${products}) i`,
  // In the order of time, so that rows of one client lie scattered as in a table that has grown. One of 50 is deleted.
  `insert into orders (client_id, id, code, status, total, notes, created_by_id, version, deleted_at, created_at, updated_at)
     select client_id, pg_temp.id(${order}, n * 1000000 + i), 'ORD-' || lpad(i::text, greatest(6, length(i::text)), '0'),
       (array['PENDING', 'CONFIRMED', 'SHIPPED', 'CANCELLED'])[1 + i % 4], ((i::bigint * 3701 + n * 119) % 250000) / 100.0,
       case i % 3 when 0 then 'Deliver to gate ' || i % 17 end, user_id, 1 + i % 4,
       case i % 50 when 0 then moment end, moment, moment
     from generate_series(1, ${orders}) i, residents_to_fill,
       lateral (select '2026-01-01 08:00Z'::timestamptz + i * interval '6 hours' / ${Math.max(1, orders / 1_000)} + n * interval '7.013 seconds') as at(moment)
     order by i, n`,
  `insert into order_items (client_id, id, order_id, product_id, quantity, unit_price, created_at, updated_at)
     select client_id, pg_temp.id(${item}, (n * 1000000 + i) * 4 + line), pg_temp.id(${order}, n * 1000000 + i),
       pg_temp.id(${product}, n * 1000000 + 1 + (i * 7 + line * 13) % ${Math.max(1, products)}), 1 + (i + line) % 4,
       ((1 + (i * 7 + line * 13) % ${Math.max(1, products)}) * 731 % 9000) / 100.0 + 1, '2026-01-01Z', '2026-01-01Z'
     from generate_series(1, ${orders}) i, residents_to_fill, generate_series(1, ${items}) line
     order by i, n, line`,
  `insert into counters (client_id, name, next_number) select client_id, 'order', ${orders + 1} from residents_to_fill`,
];

/**
 * Fills the tables of some clients by SQL alone; nothing is random, so every run has the same rows. There is no record of
 * their making, or the product would seal it while it is measured.
 * @param db a superuser's, whose search_path is where the clients live.
 */
export async function fillRows(db: pg.Client, residents: readonly Resident[], each: RowsEach): Promise<void> {
  await db.query(makeId);
  await db.query("set session_replication_role = 'replica'");
  await db.query('create temp table residents_to_fill (n bigint, client_id uuid, user_id uuid)');
  await db.query('insert into residents_to_fill select * from unnest($1::bigint[], $2::uuid[], $3::uuid[])', [
    residents.map(({ n }) => n),
    residents.map(({ clientId }) => clientId),
    residents.map(({ userId }) => userId),
  ]);
  for (const text of statementsOf(each)) await db.query(text);
  await db.query('drop table residents_to_fill');
  await db.query('reset session_replication_role');
  await db.query('vacuum analyze');
}
