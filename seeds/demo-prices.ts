import type { DemoClient } from './demo-client.js';
import { idsOf } from './demo-ids.js';
import type { DemoProduct } from './demo-products.js';
import { streamOf } from './random.js';

export interface DemoPriceList {
  id: string;
  name: string;
  isDefault: boolean;
  isActive: boolean;
  items: readonly { id: string; productId: string; cents: number }[];
  /** The same prices by product. */
  centsOf: ReadonlyMap<string, number>;
}

/** As prices are written: dear things without cents, cheap ones to the cent. */
function rounded(cents: number): number {
  const step = cents >= 10_000 ? 100 : cents >= 1_000 ? 10 : 1;
  return Math.max(1, Math.round(cents / step) * step);
}

/** The client's price lists, each with prices for a part of the products. */
export function demoPriceLists(client: DemoClient, products: readonly DemoProduct[]): DemoPriceList[] {
  const listId = idsOf(client, 'priceLists');
  const itemId = idsOf(client, 'prices');
  const random = streamOf(client, 'prices');
  return client.buyers.priceLists.map(({ name, isDefault = false, isActive = true, off, share }) => {
    const [least, most] = off;
    const items = products
      .filter(() => random() < share)
      .map(({ id, cents }) => ({
        id: itemId(),
        productId: id,
        cents: rounded(cents * (1 - least - random() * (most - least))),
      }));
    const centsOf = new Map(items.map(({ productId, cents }) => [productId, cents]));
    return { id: listId(), name, isDefault, isActive, items, centsOf };
  });
}

/**
 * What one of a product costs a customer, in cents: by the list of its sales group, else by the default list, else what the
 * product itself says. A list that is not active, or does not hold the product, is passed over.
 */
export function unitPrice(
  product: DemoProduct,
  ofGroup: DemoPriceList | undefined,
  lists: readonly DemoPriceList[],
): number {
  const inOrder = [ofGroup, lists.find(({ isDefault }) => isDefault)];
  const deciding = inOrder.find((list) => list?.isActive && list.centsOf.has(product.id));
  return deciding?.centsOf.get(product.id) ?? product.cents;
}
