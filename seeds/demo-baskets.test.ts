import { describe, expect, it } from 'vitest';
import { acme } from './clients/acme.js';
import { demoCarts } from './demo-carts.js';
import { type DemoClient, staffOf } from './demo-client.js';
import { demoClients } from './demo-clients.js';
import { demoOrders } from './demo-orders.js';
import { unitPrice } from './demo-prices.js';
import { demoShop } from './demo-shop.js';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const now = new Date('2026-06-17T18:00:00Z');
const cents = (amount: string) => Math.round(Number(amount) * 100);

/** Of all rows of a client. */
function idsOf(client: DemoClient): string[] {
  const shop = demoShop(client);
  const orders = demoOrders(client, now);
  const rows = [
    [client, ...staffOf(client), ...shop.categories, ...shop.products, ...demoCarts(client, shop)],
    shop.priceLists.flatMap((list) => [list, ...list.items]),
    shop.groups.flatMap((group) => [group, ...group.sellers, ...group.marketing]),
    shop.customers.flatMap((customer) => [customer, ...customer.contacts]),
    orders.flatMap((order) => [order, ...order.items]),
  ];
  return rows.flat().map(({ id }) => id);
}

it('no id is used twice, all are version 7', () => {
  const ids = demoClients.flatMap(idsOf);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !uuidV7.test(id))).toEqual([]);
});

describe.each(demoClients.map((client): [string, DemoClient] => [client.slug, client]))(
  'baskets of %s',
  (_, client) => {
    const shop = demoShop(client);
    const orders = demoOrders(client, now);
    const products = new Map(shop.products.map((product) => [product.id, product]));
    const customers = new Map(shop.customers.map((customer) => [customer.id, customer]));

    it('have one to eight different products, of this client alone', () => {
      for (const { items } of orders) {
        expect(items.length).toBeGreaterThanOrEqual(1);
        expect(items.length).toBeLessThanOrEqual(8);
        expect(new Set(items.map(({ productId }) => productId)).size).toBe(items.length);
        for (const { productId, quantity } of items) {
          expect(products.has(productId)).toBe(true);
          expect(quantity).toBeGreaterThanOrEqual(1);
          expect(quantity).toBeLessThanOrEqual(500);
        }
        const ids = items.map(({ id }) => id);
        expect(ids).toEqual(ids.toSorted());
      }
      expect(new Set(orders.map(({ items }) => items.length)).size).toBe(8);
    });

    it('come to the order’s total, at the prices of its customer', () => {
      for (const { items, total, customerId } of orders) {
        const customer = customers.get(customerId ?? '');
        for (const { productId, unitPrice: price } of items) {
          const product = products.get(productId);
          if (product === undefined) throw new Error('There is no such product.');
          expect(cents(price)).toBe(unitPrice(product, customer?.group?.priceList, shop.priceLists));
        }
        const sum = items.reduce((all, item) => all + item.quantity * cents(item.unitPrice), 0);
        expect(cents(total)).toBe(sum);
      }
    });

    it('are customers’, but for a few sold over the counter; who buys no more bought earlier', () => {
      const counter = orders.filter(({ customerId }) => customerId === null).length;
      expect(counter).toBeGreaterThan(0);
      expect(counter).toBeLessThan(0.15 * orders.length);
      const buyers = new Set(orders.flatMap(({ customerId }) => customerId ?? []));
      for (const id of buyers) expect(customers.has(id)).toBe(true);
      expect(buyers.size).toBeGreaterThan(0.6 * customers.size);
      const recent = orders.slice(Math.ceil(0.6 * orders.length));
      for (const { customerId, items } of recent) {
        if (customerId !== null) expect(customers.get(customerId)?.isActive).toBe(true);
        for (const { productId } of items) expect(products.get(productId)?.isActive).toBe(true);
      }
    });

    it('hold what goes together often enough to recommend it', () => {
      const together = new Map<string, number>();
      for (const { items } of orders)
        for (const one of items)
          for (const other of items) {
            const { article = '' } = products.get(other.productId) ?? {};
            if (!products.get(one.productId)?.goesWith.includes(article)) continue;
            const pair = `${one.productId} ${other.productId}`;
            together.set(pair, (together.get(pair) ?? 0) + 1);
          }
      const counts = [...together.values()].sort((a, b) => b - a);
      expect(counts[0]).toBeGreaterThanOrEqual(5);
      expect(counts[9]).toBeGreaterThanOrEqual(3);
    });
  },
);

describe('what one costs', () => {
  const [product] = demoShop(acme).products;
  if (product === undefined) throw new Error('There is no product.');
  const list = (price: number | undefined, { isActive = true, isDefault = false } = {}) => {
    const centsOf = new Map(price === undefined ? [] : [[product.id, price]]);
    return { id: '', name: '', isActive, isDefault, items: [], centsOf };
  };

  it.each([
    ['the group’s list', list(70), [list(80, { isDefault: true })], 70],
    [
      'the default list, where the group’s does not hold it',
      list(undefined),
      [list(80, { isDefault: true })],
      80,
    ],
    [
      'the default list, where the group’s is over',
      list(70, { isActive: false }),
      [list(80, { isDefault: true })],
      80,
    ],
    ['the default list, where there is no group', undefined, [list(80, { isDefault: true })], 80],
    [
      'the product, where the default list is over',
      undefined,
      [list(80, { isDefault: true, isActive: false })],
      undefined,
    ],
    ['the product, where no list is the default', undefined, [list(80)], undefined],
  ])('is said by %s', (_, ofGroup, lists, expected) => {
    expect(unitPrice(product, ofGroup, lists)).toBe(expected ?? product.cents);
  });
});
