import type { TestClient } from './world.js';

/** Rows of the order desk, put there by SQL, so that reading can be tried without what writes them. */
export interface OrderDesk {
  readonly customer: string;
  readonly products: readonly string[];
  readonly orders: readonly string[];
  readonly group: string;
  readonly priceList: string;
}

const idOf = (rows: readonly { id: string }[]): string => rows[0]?.id ?? '';

/**
 * A customer with two contacts, three products, and orders of one, two and three lines; a price list with every product; each
 * product recommends the others; a sales group of the owner's. Everything is named after `word`.
 */
export async function orderDesk(client: TestClient, word: string): Promise<OrderDesk> {
  const put = async (table: string, row: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(row);
    const holders = names.map((_, i) => `$${i + 2}`);
    return idOf(
      await client.sql<{ id: string }>(
        `insert into ${table} (client_id, id, ${names.join(', ')}) values ($1, gen_random_uuid(), ${holders.join(', ')}) returning id`,
        [client.id, ...Object.values(row)],
      ),
    );
  };
  const priceList = await put('price_lists', { name: `${word} list` });
  const group = await put('sales_groups', { name: `${word} group`, price_list_id: priceList });
  await put('sales_group_sellers', { sales_group_id: group, user_id: client.owner.user.id });
  const customer = await put('customers', { code: `${word}-C`, name: `${word} & Co`, sales_group_id: group });
  for (const phone of ['1', '2']) await put('customer_contacts', { customer_id: customer, phone });
  const products: string[] = [];
  for (const n of [1, 2, 3]) {
    const product = await put('products', { sku: `${word}-${n}`, name: `${word} thing ${n}`, price: n * 10 });
    await put('price_list_items', { price_list_id: priceList, product_id: product, price: n * 9 });
    products.push(product);
  }
  for (const product_id of products)
    for (const [i, recommended_id] of products.entries())
      if (recommended_id !== product_id)
        await put('product_recommendations', { product_id, recommended_id, score: i / 10 });
  const orders: string[] = [];
  for (const [i] of products.entries()) {
    const order = await put('orders', { code: `${word}-O${i + 1}`, customer_id: customer });
    for (const [n, product_id] of products.slice(0, i + 1).entries())
      await put('order_items', { order_id: order, product_id, quantity: n + 1, unit_price: (n + 1) * 10 });
    orders.push(order);
  }
  return { customer, products, orders, group, priceList };
}
