import { unitPrice } from '#server/pricing/unit-price.js';

const columns = 'id, code, status, total, notes, created_at as "createdAt"';
const living = 'from orders where client_id = $1 and deleted_at is null';

/** How many codes are taken at once, as the product takes them. */
export const blockSize = 20;

/** Everything that the baseline asks of a client's tables; its home's search_path says which they are. */
export const sql = {
  list: `select ${columns} ${living} order by created_at desc, id desc limit 50`,
  count: `select count(*)::int as count ${living}`,
  one: `select ${columns} ${living} and id = $2`,
  // One row for each line, given as arrays: of five ways that were tried the cheapest that is one statement, for both processes.
  nested: `select o.id, o.code, o.status, o.total, o.notes, o.created_at, i.quantity, i.unit_price, p.id, p.name, p.sku
    from (select * ${living} order by created_at desc, id desc limit 20) o
      left join order_items i on i.client_id = $1 and i.order_id = o.id
      left join products p on p.client_id = $1 and p.id = i.product_id
    order by o.created_at desc, o.id desc, i.id`,
  codes: `insert into counters (client_id, name, next_number) values ($1, 'order', 1 + ${blockSize})
    on conflict (client_id, name) do update set next_number = counters.next_number + ${blockSize} returning next_number`,
  // In the order of ids, as the product does: baskets in opposite order would wait for each other.
  lock: `select from products where client_id = $1 and id = any($2::uuid[]) order by id for update`,
  // $2 order, $3 code, $4 notes, $5 user, $6 now, $7 ids of the lines, $8 products, $9 quantities. A product that can't be
  // ordered has no price, a stock that is too small breaks its check: either fails the transaction.
  create: `with wanted as (select * from unnest($7::uuid[], $8::uuid[], $9::int[]) as w(id, product_id, quantity)),
    priced as (select w.*, ${unitPrice('null::uuid')} as unit_price from wanted w
      left join products p on p.client_id = $1 and p.id = w.product_id and p.is_active and p.deleted_at is null),
    made as (insert into orders (client_id, id, code, notes, created_by_id, total, created_at, updated_at)
      select $1, $2, $3, $4, $5, sum(quantity * unit_price), $6, $6 from priced returning ${columns}),
    lines as (insert into order_items (client_id, id, order_id, product_id, quantity, unit_price, created_at, updated_at)
      select $1, id, $2, product_id, quantity, unit_price, $6, $6 from priced),
    moved as (update products p set stock = p.stock - w.quantity, updated_at = $6
      from (select product_id, sum(quantity)::int as quantity from wanted group by product_id) w
      where p.client_id = $1 and p.id = w.product_id)
    select * from made`,
} as const;

/** One of them with its values. */
export type Question = readonly [name: keyof typeof sql, ...values: unknown[]];
