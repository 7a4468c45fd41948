// The price rule through what shows it and what writes it: docs/pricing.md.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOrder } from '../../tests/world/order-calls.js';
import { customer, priceList, product, salesGroup } from '../../tests/world/shelf.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let nail: string;
let screw: string;
beforeAll(async () => {
  world = await World.start();
});
beforeEach(async () => {
  acme = await world.client('Acme');
  nail = await product(acme, { price: '10.00' });
  screw = await product(acme, { price: '20.00' });
});
afterAll(() => world.stop());

const setCart = `mutation ($customerId: ID!, $productId: ID!) {
  setCartItem(customerId: $customerId, productId: $productId, quantity: 1) { total }
}`;

/** What nail and screw cost a customer, by an order and by a cart, which must agree. */
async function prices(customerId: string | null): Promise<string[]> {
  const items = [nail, screw].map((productId) => ({ productId, quantity: 1 }));
  const { id } = await createOrder(acme.as(), { customerId, items });
  const lines = await acme.sql<{ price: string }>(
    'select unit_price as price from order_items where order_id = $1 order by id',
    [id],
  );
  const ordered = lines.map(({ price }) => price);
  if (customerId !== null) {
    for (const productId of [nail, screw]) await acme.as().ask(setCart, { customerId, productId });
    const { cart } = await acme
      .as()
      .ask<{ cart: { items: { unitPrice: string }[] } }>(
        'query ($customerId: ID!) { cart(customerId: $customerId) { items { unitPrice } } }',
        { customerId },
      );
    expect(cart.items.map(({ unitPrice }) => unitPrice)).toEqual(ordered);
  }
  return ordered;
}

describe('what a product costs a customer', () => {
  test('its own price where no list says otherwise', async () => {
    const group = await salesGroup(acme);
    expect(await prices(null)).toEqual(['10.00', '20.00']);
    expect(await prices(await customer(acme))).toEqual(['10.00', '20.00']);
    expect(await prices(await customer(acme, { group }))).toEqual(['10.00', '20.00']);
  });

  test('what the default list says of the products that it holds, to everybody', async () => {
    await priceList(acme, { isDefault: true, prices: { [nail]: '8.00' } });
    expect(await prices(null)).toEqual(['8.00', '20.00']);
    expect(await prices(await customer(acme))).toEqual(['8.00', '20.00']);
  });

  test('what the list of the customer’s group says, then the default list, then the product', async () => {
    const bolt = await product(acme);
    await priceList(acme, { isDefault: true, prices: { [nail]: '8.00', [screw]: '18.00' } });
    const list = await priceList(acme, { prices: { [nail]: '7.00', [bolt]: '0.01' } });
    const group = await salesGroup(acme, list);
    expect(await prices(await customer(acme, { group }))).toEqual(['7.00', '18.00']);
    expect(await prices(await customer(acme))).toEqual(['8.00', '18.00']);
    expect(await prices(null)).toEqual(['8.00', '18.00']);
  });

  test('a price of nothing is a price', async () => {
    const list = await priceList(acme, { prices: { [nail]: '0.00' } });
    expect(await prices(await customer(acme, { group: await salesGroup(acme, list) }))).toEqual([
      '0.00',
      '20.00',
    ]);
  });

  test('lists that are not active are passed over', async () => {
    await priceList(acme, { isDefault: true, isActive: false, prices: { [nail]: '8.00' } });
    const list = await priceList(acme, { isActive: false, prices: { [nail]: '7.00' } });
    expect(await prices(await customer(acme, { group: await salesGroup(acme, list) }))).toEqual([
      '10.00',
      '20.00',
    ]);
    await acme.sql('update price_lists set is_active = true where is_default');
    expect(await prices(await customer(acme, { group: await salesGroup(acme, list) }))).toEqual([
      '8.00',
      '20.00',
    ]);
  });

  test('a list that is nobody’s group’s applies to nobody', async () => {
    await priceList(acme, { prices: { [nail]: '1.00' } });
    expect(await prices(await customer(acme, { group: await salesGroup(acme) }))).toEqual(['10.00', '20.00']);
  });
});
