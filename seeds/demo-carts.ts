import { fillBasket } from './demo-baskets.js';
import type { DemoClient } from './demo-client.js';
import { idsOf } from './demo-ids.js';
import type { DemoShop } from './demo-shop.js';
import { between, streamOf } from './random.js';

export interface DemoCartItem {
  id: string;
  customerId: string;
  productId: string;
  quantity: number;
}

/** What about every fifth customer is about to order: no more than there is. */
export function demoCarts(client: DemoClient, shop: DemoShop): DemoCartItem[] {
  const id = idsOf(client, 'carts');
  const random = streamOf(client, 'carts');
  const products = shop.products.filter(({ isActive, stock }) => isActive && stock > 0);
  return shop.customers
    .filter(({ isActive }) => isActive && random() < 0.22)
    .flatMap((customer) => {
      const wish = { shop, customer, products, lines: between(1, 5, random), worth: client.typicalBasket };
      return fillBasket(wish, random).map(({ product, quantity }) => ({
        id: id(),
        customerId: customer.id,
        productId: product.id,
        quantity: Math.min(quantity, product.stock),
      }));
    });
}
