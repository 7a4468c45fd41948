import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { adoptingOf, companyOf, traces } from '../../tests/world/adoptions.js';
import { createOrder } from '../../tests/world/order-calls.js';
import { cli } from '../../tests/world/operator.js';
import { page } from '../../tests/world/order-pages.js';
import { fullRows } from '../../tests/world/old-shop-rows.js';
import { oldShop, shopPassword, type OldShop } from '../../tests/world/old-shop.js';
import { createProduct, productNames, readProduct } from '../../tests/world/product-calls.js';
import { World, type SignedIn } from '../../tests/world/world.js';
import type { CompanyToAdopt } from './adopt-company.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const adopting = () => adoptingOf(world);

async function signIn(email: string, password = shopPassword): Promise<SignedIn> {
  const { login } = await world.nobody.ask<{ login: SignedIn }>(
    `mutation ($input: LoginInput!) { login(input: $input) {
       accessToken refreshToken expiresIn user { id email role } client { id slug name } } }`,
    { input: { email, password } },
  );
  return login;
}

describe('a shop of 50,000 rows, adopted as a DATABASE client (C9)', () => {
  let shop: OldShop;
  let seconds: number;
  let mine: CompanyToAdopt;
  const email = (n: number) => `user${n}@${shop.name}.test`;
  const owner = async () => world.bearer((await signIn(email(5))).accessToken);
  beforeAll(async () => {
    shop = await oldShop({ full: true });
    mine = companyOf(shop);
    const begin = performance.now();
    const report = await adopting().adopt(mine);
    seconds = (performance.now() - begin) / 1000;
    expect(Object.fromEntries(report.adopted.map(({ table, rows }) => [table, rows]))).toEqual(fullRows);
  }, 120_000);

  test('is served after seconds', async () => {
    expect(seconds).toBeLessThan(60);
    expect(await traces(world, mine)).toEqual({
      client: 'ACTIVE',
      placements: 1,
      roles: 2,
      addresses: ['CONFIRMED'],
    });
  });

  test('its users sign in with their old passwords, whichever bcrypt made them', async () => {
    const ana = await signIn(email(5));
    expect(ana).toMatchObject({ user: { role: Role.OWNER }, client: { name: 'Old Shop', slug: mine.slug } });
    // The fourth has PHP's $2y, the third had blanks and capitals in the address.
    expect((await signIn(email(4))).user.role).toBe(Role.SELLER);
    expect((await signIn(email(3))).user.email).toBe(email(3));
    for (const [address, password] of [
      [email(5), 'another password'],
      [email(1999), shopPassword],
      [email(1998), 'md5-of-something'],
    ] as const)
      await expect(signIn(address, password)).rejects.toThrow('INVALID_CREDENTIALS');
  });

  test('its products are listed with their categories, deleted ones left out', async () => {
    const { products } = await (
      await owner()
    ).ask<{ products: object }>(
      `{ products(first: 1, filter: { search: "Product 100" }, orderBy: SKU_ASC) { totalCount
           nodes { sku name price stock isActive category { name } } } }`,
    );
    expect(products).toEqual({
      totalCount: 2,
      nodes: [
        {
          sku: 'SKU-100',
          name: 'Product 100',
          price: '125.00',
          stock: 100,
          isActive: false,
          category: { name: 'Category 1' },
        },
      ],
    });
    expect(await productNames(await owner(), { filter: { search: 'Product 999' } })).toEqual([]);
  });

  test('its orders are listed with customers, lines, totals, codes and creators', async () => {
    const { orders } = await (
      await owner()
    ).ask<{ orders: { totalCount: number; nodes: { items: { product: { sku: string } }[] }[] } }>(
      `{ orders(first: 1, filter: { search: "Note 3248" }) { totalCount
           nodes { code total status notes createdAt createdBy { email firstName }
             customer { code name contacts { email phone address } }
             items { quantity unitPrice product { sku } } } } }`,
    );
    orders.nodes[0]?.items.sort((one, other) => one.product.sku.localeCompare(other.product.sku));
    expect(orders).toEqual({
      totalCount: 1,
      nodes: [
        {
          code: 'ORD-003248',
          total: '7627.50',
          status: 'PENDING',
          notes: 'Note 3248',
          createdAt: '2021-06-23T13:20:00.000Z',
          createdBy: null,
          customer: {
            code: 'C1249',
            name: 'Customer 1249',
            contacts: [{ email: null, phone: '+34 1249', address: 'Calle 1249' }],
          },
          items: [
            { quantity: 9, unitPrice: '281.37', product: { sku: 'SKU-748' } },
            { quantity: 9, unitPrice: '282.50', product: { sku: 'SKU-759' } },
            { quantity: 9, unitPrice: '283.63', product: { sku: 'SKU-770' } },
          ],
        },
      ],
    });
    expect((await page(await owner(), { filter: {} })).totalCount).toBe(fullRows.orders);
  });

  test('new orders follow: their codes, the price of the customer’s list, and the stock', async () => {
    const caller = await owner();
    const found = await caller.ask<{ customers: { nodes: { id: string }[] } }>(
      '{ customers(first: 1, search: "C1") { nodes { id code } } }',
    );
    const thing = await readProduct(caller, { sku: 'SKU-1' });
    expect(thing).toMatchObject({ price: '1.25', stock: 1 });
    const order = () =>
      createOrder(caller, {
        customerId: found.customers.nodes[0]?.id ?? null,
        items: [{ productId: thing?.id ?? '', quantity: 1 }],
      });
    expect(await order()).toMatchObject({ code: 'ORD-013001', total: '0.50' });
    expect((await readProduct(caller, { sku: 'SKU-1' }))?.stock).toBe(0);
    await expect(order()).rejects.toThrow('INSUFFICIENT_STOCK');
    expect((await createProduct(caller, {})).sku).toBe('SKU-000001');
  });

  test('what is bought together is computed from its old orders', async () => {
    expect((await cli(world, ['recommendations', 'refresh', '--client', mine.slug])).code).toBe(0);
    const { product } = await (
      await owner()
    ).ask<{ product: { recommendations: { product: { sku: string } }[] } }>(
      '{ product(sku: "SKU-748") { recommendations { product { sku } } } }',
    );
    expect(product.recommendations.map((each) => each.product.sku)).toContain('SKU-759');
  });

  test('its roles can do what they must and no more, and its record of changes holds', async () => {
    const { code, out } = await cli(world, ['client', 'verify', mine.slug, '--audit']);
    expect([code, out]).toEqual([0, expect.stringMatching(/checks of 1 clients, 0 wrong/) as string]);
  });

  test('nobody else sees any of it', async () => {
    const other = await world.client('Globex');
    expect((await page(other.as())).totalCount).toBe(0);
    expect(await world.sql('select from shared.users where email = $1', [email(1)])).toEqual([]);
  });

  test('a second adoption of it is refused', async () => {
    await expect(adopting().adopt(companyOf(shop))).rejects.toThrow('is another client’s already');
    await expect(adopting().adopt(mine)).rejects.toThrow(`The slug ${mine.slug} is already in use.`);
  });
});
