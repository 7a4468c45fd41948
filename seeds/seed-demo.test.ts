import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '#server/config/logger.js';
import { Product } from '#server/catalogue/product.entity.js';
import { Customer } from '#server/customers/customer.entity.js';
import { User } from '#server/identity/user.entity.js';
import { Order } from '#server/orders/order.entity.js';
import { Client } from '#server/tenancy/client.entity.js';
import { haveDemoNames } from '../tests/world/demo-names.js';
import { World } from '../tests/world/world.js';
import { demoClients, demoPassword } from './demo-clients.js';
import { seedDemo, type SeedServices } from './seed-demo.js';
import { seedPlatform } from './seed-platform.js';

let world: World;
let letNextHaveNames: () => Promise<void>;
beforeAll(async () => {
  letNextHaveNames = await haveDemoNames();
}, 180_000);
afterAll(() => letNextHaveNames());

const now = new Date('2026-11-20T12:00:00Z');
const log = createLogger('silent');
const seed = async (services: SeedServices = world.server.services) =>
  (await seedDemo(services, { now, log })).map(({ slug }) => slug);
const everybody = demoClients.map(({ slug }) => slug);

/** What is there of each company, wherever it lives. */
async function counts() {
  const { registry, gateway } = world.server.services;
  const clients = await registry
    .centre()
    .find(Client, { slug: { $ne: 'default' } }, { orderBy: { slug: 'asc' } });
  return Promise.all(
    clients.map(async ({ id, slug, status, currency }) => {
      const { read } = await gateway.doorOf(id);
      return {
        slug,
        status,
        currency,
        users: await read.count(User, []),
        products: await read.count(Product, []),
        customers: await read.count(Customer, []),
        orders: await read.count(Order, []),
      };
    }),
  );
}
const demo = [
  { slug: 'acme', status: 'ACTIVE', currency: 'MXN', users: 4, products: 289, customers: 52, orders: 340 },
  { slug: 'globex', status: 'ACTIVE', currency: 'USD', users: 3, products: 254, customers: 44, orders: 140 },
  { slug: 'initech', status: 'ACTIVE', currency: 'EUR', users: 3, products: 141, customers: 40, orders: 210 },
  { slug: 'umbrella', status: 'ACTIVE', currency: 'USD', users: 3, products: 112, customers: 28, orders: 95 },
];

const signIn = `mutation ($email: String!, $password: String!) {
  login(input: { email: $email, password: $password }) { accessToken user { role } client { slug } }
}`;
interface Shown {
  orders: { totalCount: number };
  products: { nodes: { recommendations: { score: number }[] }[] };
}
interface SignIn {
  login: { accessToken: string; user: { role: string }; client: { slug: string } };
}

// Some seed the demo twice, on machines that do other things as well.
describe('the demo (A24)', { timeout: 120_000 }, () => {
  // One for all of them: the later ones change what the earlier ones look at.
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  test('has four companies on three tiers, with orders, accounts and what is bought together', async () => {
    expect(await seed()).toEqual(everybody);
    expect(await counts()).toEqual(demo);
    for (const { slug, users, orderCount } of demoClients) {
      for (const { email, role } of users) {
        const { login } = await world.nobody.ask<SignIn>(signIn, { email, password: demoPassword });
        expect(login).toMatchObject({ user: { role }, client: { slug } });
        const { orders, products } = await world
          .bearer(login.accessToken)
          .ask<Shown>(
            '{ orders { totalCount } products(first: 100) { nodes { recommendations { score } } } }',
          );
        expect(orders.totalCount).toBe(orderCount);
        expect(products.nodes.filter(({ recommendations: { length } }) => length > 0).length).toBeGreaterThan(
          20,
        );
      }
    }
    const rows = await world.sql(
      `select slug, isolation, (select count(*)::int from shared.orders where client_id = c.id) as shared
         from central.clients c join central.placements p on p.id = placement_id where slug <> 'default' order by slug`,
    );
    expect(rows).toEqual([
      { slug: 'acme', isolation: 'SHARED', shared: 340 },
      { slug: 'globex', isolation: 'SHARED', shared: 140 },
      { slug: 'initech', isolation: 'SCHEMA', shared: 0 },
      { slug: 'umbrella', isolation: 'DATABASE', shared: 0 },
    ]);
  });

  test('seeded again, stays as it is, changes of its people included', async () => {
    await world.sql(`update shared.users set first_name = 'Changed' where email = 'ana@acme.test'`);
    const rows = () =>
      world.sql(
        'select * from shared.orders union all select * from schema_initech.orders order by client_id, id',
      );
    const before = await rows();
    expect(await seed()).toEqual(everybody);
    expect(await rows()).toEqual(before);
    expect(await counts()).toEqual(demo);
    expect(await world.sql(`select first_name from shared.users where email = 'ana@acme.test'`)).toEqual([
      { first_name: 'Changed' },
    ]);
  });

  const platformSignIn = `mutation { platformLogin(email: "root@platform.test", password: "${demoPassword}") { user { role } } }`;

  test('has the platform’s account', async () => {
    expect(await world.nobody.ask(platformSignIn)).toEqual({
      platformLogin: { user: { role: 'SUPERADMIN' } },
    });
  });

  test('gives the platform’s account to a demo that was seeded before there was one, and changes none', async () => {
    await world.sql('delete from central.platform_sessions');
    await world.sql('delete from central.platform_users');
    await seed();
    await world.nobody.ask(platformSignIn);
    await world.sql(`update central.platform_users set role = 'SUPPORT'`);
    await seed();
    expect(await world.sql('select role from central.platform_users')).toEqual([{ role: 'SUPPORT' }]);
  });

  test('codes made after it go on behind the demo’s', async () => {
    const { login } = await world.nobody.ask<SignIn>(signIn, {
      email: 'ana@acme.test',
      password: demoPassword,
    });
    const { createOrder } = await world
      .bearer(login.accessToken)
      .ask<{ createOrder: { code: string } }>('mutation { createOrder(input: {}) { code } }');
    expect(createOrder.code).toMatch(/^ORD-\d{6}$/);
  });
});

describe('seeding', { timeout: 120_000 }, () => {
  beforeEach(async () => {
    world = await World.start();
  });
  afterEach(() => world.stop());

  test('leaves an installation alone that has a company of its own', async () => {
    await world.client('Real');
    expect(await seed()).toEqual([]);
    expect(await counts()).toHaveLength(1);
  });

  test('seeded by two at once is there once', async () => {
    expect(await Promise.all([seed(), seed()])).toEqual([everybody, everybody]);
    expect(await counts()).toEqual(demo);
  });

  test('a fault while making the platform’s account is not passed over', async () => {
    await world.sql(`alter table central.platform_users add constraint broken check (role <> 'SUPERADMIN')`);
    await expect(seedPlatform(world.server.services)).rejects.toThrow('broken');
  });
});
