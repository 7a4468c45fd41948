import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { World } from '../tests/world/world.js';
import { demoClients, demoPassword } from './demo-clients.js';
import { seedDemo } from './seed-demo.js';
import { seedPlatform } from './seed-platform.js';

let world: World;
beforeEach(async () => {
  world = await World.start();
});
afterEach(() => world.stop());

const now = new Date('2026-11-20T12:00:00Z');
const seed = () => seedDemo(world.server.services, now);
const counts = () =>
  world.sql<{ slug: string; status: string; users: number; orders: number }>(
    `select slug, status, (select count(*)::int from shared.users where client_id = c.id) as users,
       (select count(*)::int from shared.orders where client_id = c.id) as orders
     from central.clients c where slug <> 'default' order by slug`,
  );
const demo = [
  { slug: 'acme', status: 'ACTIVE', users: 2, orders: 340 },
  { slug: 'globex', status: 'ACTIVE', users: 1, orders: 140 },
];

const signIn = `mutation ($email: String!, $password: String!) {
  login(input: { email: $email, password: $password }) { accessToken user { role } client { slug } }
}`;
interface SignIn {
  login: { accessToken: string; user: { role: string }; client: { slug: string } };
}

describe('the demo (A24)', () => {
  test('has two companies with their orders and accounts', async () => {
    expect(await seed()).toBe(true);
    expect(await counts()).toEqual(demo);
    for (const { slug, users } of demoClients) {
      for (const { email, role } of users) {
        const { login } = await world.nobody.ask<SignIn>(signIn, { email, password: demoPassword });
        expect(login).toMatchObject({ user: { role }, client: { slug } });
        const { orders } = await world
          .bearer(login.accessToken)
          .ask<{ orders: { totalCount: number } }>('{ orders { totalCount } }');
        expect(orders.totalCount).toBe(demo.find((company) => company.slug === slug)?.orders);
      }
    }
  });

  test('seeded again, stays as it is, changes of its people included', async () => {
    await seed();
    await world.sql(`update shared.users set first_name = 'Changed' where email = 'ana@acme.test'`);
    const orders = () => world.sql('select * from shared.orders order by client_id, id');
    const before = await orders();
    expect(await seed()).toBe(true);
    expect(await orders()).toEqual(before);
    expect(await counts()).toEqual(demo);
    expect(await world.sql(`select first_name from shared.users where email = 'ana@acme.test'`)).toEqual([
      { first_name: 'Changed' },
    ]);
  });

  test.each([
    ['before its users', `delete from shared.orders; delete from shared.users; delete from central.sign_ins`],
    ['before its sign-ins', `delete from central.sign_ins where email like '%globex.test'`],
    [
      'before the second company',
      `delete from shared.orders where client_id = (select id from central.clients where slug = 'globex');
       delete from shared.users where email like '%globex.test'; delete from central.sign_ins where email like '%globex.test';
       delete from shared.residents where client_id = (select id from central.clients where slug = 'globex');
       delete from central.clients where slug = 'globex'`,
    ],
    ['before its end', 'select 1'],
  ])('that was killed %s is finished by the next', async (_, killed) => {
    await seed();
    await world.sql(killed);
    await world.sql(`update central.clients set status = 'PROVISIONING' where slug = 'globex'`);
    if (killed.startsWith('delete from shared.orders;'))
      await world.sql(`update central.clients set status = 'PROVISIONING' where slug = 'acme'`);
    expect(await seed()).toBe(true);
    expect(await counts()).toEqual(demo);
    await world.nobody.ask<SignIn>(signIn, { email: 'gus@globex.test', password: demoPassword });
  });

  test('leaves an installation alone that has a company of its own', async () => {
    await world.client('Real');
    expect(await seed()).toBe(false);
    expect(await counts()).toHaveLength(1);
  });

  test('seeded by two at once is there once', async () => {
    await Promise.all([seed(), seed()]);
    expect(await counts()).toEqual(demo);
  });

  test('codes made after it go on behind the demo’s', async () => {
    await seed();
    const { login } = await world.nobody.ask<SignIn>(signIn, {
      email: 'ana@acme.test',
      password: demoPassword,
    });
    const { createOrder } = await world
      .bearer(login.accessToken)
      .ask<{ createOrder: { code: string } }>('mutation { createOrder(input: {}) { code } }');
    expect(createOrder.code).toMatch(/^ORD-\d{6}$/);
  });

  const platformSignIn = `mutation { platformLogin(email: "root@platform.test", password: "${demoPassword}") { user { role } } }`;

  test('has the platform’s account', async () => {
    await seed();
    expect(await world.nobody.ask(platformSignIn)).toEqual({
      platformLogin: { user: { role: 'SUPERADMIN' } },
    });
  });

  test('gives the platform’s account to a demo that was seeded before there was one, and changes none', async () => {
    await seed();
    await world.sql('delete from central.platform_users');
    await seed();
    await world.nobody.ask(platformSignIn);
    await world.sql(`update central.platform_users set role = 'SUPPORT'`);
    await seed();
    expect(await world.sql('select role from central.platform_users')).toEqual([{ role: 'SUPPORT' }]);
  });

  test('a fault while making the platform’s account is not passed over', async () => {
    await world.sql(`alter table central.platform_users add constraint broken check (role <> 'SUPERADMIN')`);
    await expect(seedPlatform(world.server.services)).rejects.toThrow('broken');
  });
});
