import { describe, expect, it } from 'vitest';
import { demoCarts } from './demo-carts.js';
import { type DemoClient, staffOf } from './demo-client.js';
import { demoClients } from './demo-clients.js';
import { demoShop } from './demo-shop.js';

const shops = demoClients.map((client) => ({ client, shop: demoShop(client) }));
const distinct = <T>(values: readonly T[]) => new Set(values).size;

it('each client has its own numbers', () => {
  const counts = shops.map(({ client, shop }) => [
    client.slug,
    shop.categories.length,
    shop.products.length,
    shop.customers.length,
    shop.groups.length,
    shop.priceLists.length,
  ]);
  expect(counts).toEqual([
    ['acme', 13, 289, 52, 4, 3],
    ['globex', 12, 254, 44, 3, 3],
    ['initech', 8, 141, 40, 3, 3],
    ['umbrella', 8, 112, 28, 3, 3],
  ]);
});

describe.each(shops.map(({ client, shop }) => [client.slug, client, shop] as const))(
  'the shop of %s',
  (_, client: DemoClient, shop) => {
    const { categories, products, priceLists, groups, customers } = shop;

    it('is the same from run to run', () => {
      expect(demoShop(client)).toEqual(shop);
      expect(demoCarts(client, shop)).toEqual(demoCarts(client, shop));
    });

    it('has products with names, skus and prices, in every category', () => {
      for (const { sku, name, cents, description } of products) {
        expect(sku).toMatch(/^[A-Z0-9]{3}-\d{3}$/);
        expect(name).not.toMatch(/[{}|;=]|undefined| {2}/);
        expect(description ?? 'none').not.toMatch(/[{}|]|undefined| {2}|^$/);
        expect(Number.isInteger(cents) && cents > 0).toBe(true);
      }
      expect(distinct(products.map(({ sku }) => sku))).toBe(products.length);
      expect(distinct(products.map(({ name }) => name))).toBe(products.length);
      expect(distinct(products.map(({ categoryId }) => categoryId))).toBe(categories.length);
      expect(distinct(categories.map(({ name }) => name))).toBe(categories.length);
      expect(products.filter(({ description }) => description !== null).length).toBeGreaterThan(
        0.4 * products.length,
      );
    });

    it('names only articles of its own as what goes along', () => {
      const articles = new Set(products.map(({ article }) => article));
      expect(products.flatMap(({ goesWith }) => goesWith).filter((one) => !articles.has(one))).toEqual([]);
    });

    it('has little of some products, nothing of a few, and some that are not sold now', () => {
      const share = (test: (product: (typeof products)[number]) => boolean) =>
        products.filter(test).length / products.length;
      expect(share(({ stock }) => stock > 0 && stock <= 5)).toBeGreaterThan(0.04);
      expect(share(({ stock }) => stock === 0)).toBeGreaterThan(0.01);
      expect(share(({ stock }) => stock === 0)).toBeLessThan(0.06);
      expect(share(({ isActive }) => !isActive)).toBeGreaterThan(0.01);
      expect(share(({ isActive }) => !isActive)).toBeLessThan(0.06);
    });

    it('has one default price list, one that a group has, and one that is over', () => {
      expect(priceLists.filter(({ isDefault }) => isDefault)).toHaveLength(1);
      expect(priceLists.filter(({ isActive }) => !isActive)).toHaveLength(1);
      const ofGroups = groups.flatMap(({ priceList }) => priceList ?? []);
      expect(ofGroups.some(({ isActive, isDefault }) => isActive && !isDefault)).toBe(true);
      const priceOf = new Map(products.map(({ id, cents }) => [id, cents]));
      for (const { items } of priceLists) {
        expect(items.length).toBeGreaterThan(0.08 * products.length);
        expect(items.length).toBeLessThan(0.9 * products.length);
        for (const { productId, cents } of items) {
          expect(cents).toBeGreaterThan(0);
          expect(cents).toBeLessThanOrEqual(priceOf.get(productId) ?? 0);
        }
      }
    });

    it('has customers whom nobody can reach by accident', () => {
      for (const { code, name, contacts } of customers) {
        expect(code).toMatch(/^[A-Z]+-\d{3,4}$/);
        expect(name).not.toMatch(/[!|]|^$/);
        expect([1, 2, 3]).toContain(contacts.length);
        for (const { email, phone } of contacts) {
          if (email !== null) expect(email).toMatch(/^[a-z]+@[a-z0-9]+\.example$/);
          expect(phone).toMatch(/^\+(1 \d{3} 555 01\d\d|52 10\d 555 01\d\d|34 555 010 \d{3})$/);
        }
      }
      const phones = customers.flatMap(({ contacts }) => contacts.map(({ phone }) => phone));
      expect(distinct(phones)).toBe(phones.length);
      expect(distinct(customers.map(({ code }) => code))).toBe(customers.length);
      expect(distinct(customers.map(({ name }) => name))).toBe(customers.length);
      expect(customers.some(({ isActive }) => !isActive)).toBe(true);
      expect(customers.some(({ group }) => group === undefined)).toBe(true);
    });

    it('has groups that its own people look after', () => {
      const staff = new Set(staffOf(client).map(({ id }) => id));
      for (const { sellers, marketing } of groups) {
        expect(sellers.length).toBeGreaterThan(0);
        for (const { userId } of [...sellers, ...marketing]) expect(staff).toContain(userId);
      }
      expect(groups.some(({ marketing }) => marketing.length > 0)).toBe(true);
    });

    it('has carts of customers who buy, with what can be had', () => {
      const carts = demoCarts(client, shop);
      const buying = new Set(customers.filter(({ isActive }) => isActive).map(({ id }) => id));
      const stockOf = new Map(
        products.filter(({ isActive }) => isActive).map(({ id, stock }) => [id, stock]),
      );
      expect(distinct(carts.map(({ customerId }) => customerId))).toBeGreaterThan(2);
      expect(distinct(carts.map(({ customerId, productId }) => customerId + productId))).toBe(carts.length);
      for (const { customerId, productId, quantity } of carts) {
        expect(buying).toContain(customerId);
        expect(quantity).toBeGreaterThan(0);
        expect(quantity).toBeLessThanOrEqual(stockOf.get(productId) ?? 0);
      }
    });
  },
);
