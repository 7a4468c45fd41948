import type { DemoClient } from './demo-client.js';
import { demoCustomers } from './demo-customers.js';
import { demoPriceLists } from './demo-prices.js';
import { demoProducts } from './demo-products.js';

/** What a client sells, to whom, and for how much. The same in every seeding. */
export function demoShop(client: DemoClient) {
  const { categories, products } = demoProducts(client);
  const priceLists = demoPriceLists(client, products);
  return { categories, products, priceLists, ...demoCustomers(client, priceLists) };
}

export type DemoShop = ReturnType<typeof demoShop>;
