import type { ClientReader } from '#server/tenancy/client-reader.js';
import type { OwnStatement } from '#server/tenancy/own-statement.js';
import { OrderStatus } from '../order-status.js';
import type {
  OrderStatsArgs,
  OrderStatsPeriod,
  OrderStatsProduct,
  OrderStatsStatus,
} from './order-stats.types.js';

const within = 'o.client_id = $1 and o.deleted_at is null and o.created_at >= $2 and o.created_at < $3';
const kept = `o.status <> '${OrderStatus.CANCELLED}'`;

async function rowsOf<T>(read: ClientReader, statement: OwnStatement): Promise<T[]> {
  const [rows = []] = await read.together([statement]);
  return rows as T[];
}

/** Orders by status, every status named. */
export async function countByStatus(
  read: ClientReader,
  { from, to }: OrderStatsArgs,
): Promise<OrderStatsStatus[]> {
  const found = await rowsOf<OrderStatsStatus>(read, [
    `select o.status, count(*)::int as orders, sum(o.total)::text as revenue from orders o where ${within} group by o.status`,
    from,
    to,
  ]);
  return Object.values(OrderStatus).map(
    (status) => found.find((row) => row.status === status) ?? { status, orders: 0, revenue: '0.00' },
  );
}

/** Orders by period, those without any as well, the earliest first. */
export function countByPeriod(
  read: ClientReader,
  { from, to, groupBy, timeZone }: OrderStatsArgs,
): Promise<OrderStatsPeriod[]> {
  return rowsOf<OrderStatsPeriod>(read, [
    `with counted as (
       select date_trunc($4, o.created_at at time zone $5) as period, count(*)::int as orders, sum(o.total) as revenue
       from orders o where ${within} and ${kept} group by 1)
     select period at time zone $5 as start, coalesce(orders, 0) as orders, coalesce(revenue, 0.00)::text as revenue
     from generate_series(date_trunc($4, $2::timestamptz at time zone $5), ($3::timestamptz - interval '1 millisecond') at time zone $5,
       ('1 ' || $4)::interval) as period left join counted using (period)
     order by period`,
    from,
    to,
    groupBy.toLowerCase(),
    timeZone,
  ]);
}

/** The products that sold for most, the best first. */
export function countByProduct(
  read: ClientReader,
  { from, to }: OrderStatsArgs,
  first: number,
): Promise<OrderStatsProduct[]> {
  return rowsOf<OrderStatsProduct>(read, [
    `select item.product_id as "productId", least(sum(item.quantity), 2147483647)::int as quantity,
       sum(item.quantity * item.unit_price)::text as revenue
     from orders o join order_items item on item.client_id = o.client_id and item.order_id = o.id
     where ${within} and ${kept}
     group by item.product_id order by sum(item.quantity * item.unit_price) desc, item.product_id limit $4`,
    from,
    to,
    first,
  ]);
}
