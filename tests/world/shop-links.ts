import type { OldShop } from './old-shop.js';

/** For each table, what a row says by old ids: in the old shop, and once it is taken over. */
const links: Readonly<Record<string, readonly [before: string, after: string]>> = {
  products: [
    'select id, sku, name, price, stock, category_id, is_active, deleted_at::date from products',
    `select p.legacy_id, sku, p.name, price, stock, c.legacy_id, is_active, deleted_at::date
       from shared.products p left join shared.categories c on c.id = category_id`,
  ],
  pricelistitems: [
    'select id, pricelist_id, product_id, price from pricelistitems',
    `select i.legacy_id, l.legacy_id, p.legacy_id, i.price from shared.price_list_items i
       join shared.price_lists l on l.id = price_list_id join shared.products p on p.id = product_id`,
  ],
  customers: [
    `select c.id, code, name, pricelist_id, lower(email), phone, address
       from customers c join customerinfo on customer_id = c.id`,
    `select c.legacy_id, code, c.name, l.legacy_id, email, phone, address from shared.customers c
       join shared.customer_contacts on customer_id = c.id
       left join shared.sales_groups g on g.id = sales_group_id left join shared.price_lists l on l.id = price_list_id`,
  ],
  orders: [
    'select id, customer_id, total from orders',
    'select o.legacy_id, c.legacy_id, total from shared.orders o join shared.customers c on c.id = customer_id',
  ],
  orderitems: [
    'select id, order_id, product_id, quantity, price from orderitems',
    `select i.legacy_id, o.legacy_id, p.legacy_id, quantity, unit_price from shared.order_items i
       join shared.orders o on o.id = order_id join shared.products p on p.id = product_id`,
  ],
};

/** How many rows of each table say what, by a checksum: the same before and after. */
export async function linksOf(shop: OldShop, when: 'before' | 'after'): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [table, [before, after]] of Object.entries(links)) {
    const rows = when === 'before' ? before : after;
    [found[table]] = await shop.sql(
      `select count(*), md5(string_agg(link::text, ' ' order by id)) as sum
         from (${rows}) link (id)`,
    );
  }
  return found;
}
