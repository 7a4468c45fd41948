import { createOrderCall, orderMutations, setStatusCall, updateOrderCall } from '../world/order-calls.js';
import { adjustStockCall } from '../world/product-calls.js';
import { product } from '../world/shelf.js';
import { deadlocks, tally, type Market } from './market.js';

const startStock = 60;

export interface BusyDay {
  readonly answers: Record<string, number>;
  readonly deadlocks: number;
  readonly faults: readonly string[];
}

/** Everything that must add up once the shop is closed; each row is something that does not. */
const audits: Readonly<Record<string, string>> = {
  'a product whose stock is not what came minus what went': `
    select p.id from products p
    left join (select i.product_id, sum(i.quantity) as n from order_items i join orders o on o.client_id = i.client_id and o.id = i.order_id
      where o.status = 'SHIPPED' or (o.status <> 'CANCELLED' and o.deleted_at is null) group by i.product_id) sold on sold.product_id = p.id
    left join unnest($1::uuid[], $2::int[]) as restocked(id, n) on restocked.id = p.id
    where p.id = any($1) and ${startStock} + restocked.n <> p.stock + coalesce(sold.n, 0)`,
  'a product whose restocks are not each noted once': `
    select p.id from products p left join unnest($1::uuid[], $2::int[]) as restocked(id, n) on restocked.id = p.id
    where p.id = any($1) and restocked.n <> coalesce((
      select sum(delta) from stock_adjustments a where a.client_id = p.client_id and a.product_id = p.id), 0)`,
  'an order whose total is not the sum of its lines': `
    select o.id from orders o left join order_items i on i.client_id = o.client_id and i.order_id = o.id
    where $1::uuid[] is not null and $2::int[] is not null
    group by o.client_id, o.id having o.total <> coalesce(sum(i.quantity * i.unit_price), 0)`,
  'an order that has not one change on record for each version': `
    select o.id from orders o left join changes c on c.client_id = o.client_id and c.entity = 'orders' and c.row_id = o.id
    where $1::uuid[] is not null and $2::int[] is not null
    group by o.client_id, o.id, o.version having count(*) <> o.version`,
  'a row with two changes on record in one transaction': `
    select row_id from changes where $1::uuid[] is not null and $2::int[] is not null
    group by client_id, transaction, row_id having count(*) > 1`,
  'a line that has not one beginning on record, and one end if it is gone': `
    select c.row_id from changes c left join order_items i on i.client_id = c.client_id and i.id = c.row_id
    where c.entity = 'order_items' and $1::uuid[] is not null and $2::int[] is not null
    group by c.client_id, c.row_id, i.id
    having count(*) filter (where action = 'CREATE') <> 1 or count(*) <> case when i.id is null then 2 else 1 end`,
  'a product whose changes on record do not lead from the first stock to the last': `
    select p.id from products p join changes c on c.client_id = p.client_id and c.entity = 'products' and c.row_id = p.id
    where p.id = any($1) and $2::int[] is not null group by p.client_id, p.id, p.stock
    having sum((c.after ->> 'stock')::int - coalesce((c.before ->> 'stock')::int, 0)) <> p.stock`,
};

/** Orders, edits, cancellations, shipments and deletions, and a restock or a loss for each, in parallel and in whatever order they come. */
export async function busyDay(market: Market, orders: number): Promise<BusyDay> {
  const before = await deadlocks(market);
  const shelf = await Promise.all(
    Array.from({ length: 6 }, (_, i) => product(market, { stock: startStock, price: `${i}.${10 + i}` })),
  );
  const restocked = shelf.map(() => 0);
  const line = (i: number, quantity: number) => ({ productId: shelf[i % 6] ?? '', quantity });
  const restock = async (i: number) => {
    const delta = i % 4 === 0 ? -2 : 2;
    const answer = await market.send(adjustStockCall, { productId: shelf[i % 6], delta });
    if (answer.errors === undefined) restocked[i % 6] = (restocked[i % 6] ?? 0) + delta;
    return answer;
  };
  const answers = await Promise.all(
    Array.from({ length: orders }, async (_, i) => {
      const restocking = restock(i);
      const items = [line(i, 1 + (i % 4)), line(i + 1 + (i % 4), 1), line(i, 1)];
      const made = await market.send<{ createOrder: { id: string } }>(createOrderCall, { input: { items } });
      const id = made.data?.createOrder.id;
      if (id === undefined) return [made, await restocking];
      const then = (query: string, variables: object = {}) => market.send(query, { id, ...variables });
      const next: readonly (() => Promise<Awaited<ReturnType<typeof then>>>)[] = [
        () => then(setStatusCall, { status: 'CANCELLED' }),
        () => then(updateOrderCall, { input: { items: [line(i + 3, 2), line(i, 1)] } }),
        () => then(orderMutations.setOrderStatus).then(() => then(setStatusCall, { status: 'SHIPPED' })),
        () => then(orderMutations.deleteOrder),
        () => then(updateOrderCall, { input: { notes: 'nothing of the stock' } }),
      ];
      // Two that get into each other's way: one of them may find that it came too late.
      const steps = [next[i % 5], next[(i * 3 + 1) % 5]].flatMap((step) => step ?? []);
      return [made, ...(await Promise.all([restocking, ...steps.map((step) => step())]))];
    }),
  );
  const faults: string[] = [];
  for (const [what, sql] of Object.entries(audits))
    if ((await market.sql(sql, [shelf, restocked])).length > 0) faults.push(what);
  return { answers: tally(answers.flat()), deadlocks: (await deadlocks(market)) - before, faults };
}
