import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { adoptingOf, companyOf, traces } from '../../tests/world/adoptions.js';
import { createOrder } from '../../tests/world/order-calls.js';
import { page } from '../../tests/world/order-pages.js';
import { oldShop, shopPassword, type OldShop } from '../../tests/world/old-shop.js';
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
  beforeAll(async () => {
    shop = await oldShop({ full: true });
    mine = companyOf(shop);
    const begin = performance.now();
    const report = await adopting().adopt(mine);
    seconds = (performance.now() - begin) / 1000;
    expect(report.adopted.map(({ table, rows }) => [table, rows])).toEqual([
      ['users', 2_000],
      ['orders', 30_000],
    ]);
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

  test('its orders are listed with totals, codes and creators, and the next codes follow', async () => {
    const seller = world.bearer((await signIn(email(1))).accessToken);
    const { orders } = await seller.ask<{ orders: { totalCount: number; nodes: object[] } }>(
      `{ orders(first: 2, orderBy: TOTAL_DESC) { totalCount
           nodes { code total status notes createdAt createdBy { email firstName } } } }`,
    );
    expect(orders).toEqual({
      totalCount: 30_000,
      nodes: [
        {
          code: 'ORD-030000',
          total: '41100.00',
          status: 'PENDING',
          notes: 'Note 30000',
          createdAt: '2021-12-26T08:00:00.000Z',
          createdBy: { email: email(1), firstName: 'First 1' },
        },
        {
          code: 'ORD-029999',
          total: '41098.63',
          status: 'CANCELLED',
          notes: null,
          createdAt: '2021-12-26T07:50:00.000Z',
          createdBy: { email: email(2000), firstName: 'First 2000' },
        },
      ],
    });
    expect((await createOrder(seller, { total: '1.00' })).code).toBe('ORD-030001');
    expect((await page(seller, { filter: { search: 'Note 29998' } })).nodes.map(({ code }) => code)).toEqual([
      'ORD-029998',
    ]);
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
