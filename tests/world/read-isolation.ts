import { Order } from '#server/orders/order.entity.js';
import { equals } from '#server/database/read/condition.js';
import { User } from '#server/identity/user.entity.js';
import { createOrder, readOrder, type OrderAnswer } from './order-calls.js';
import { page } from './order-pages.js';
import type { TestClient, World } from './world.js';

export interface TwoCompanies {
  readonly world: World;
  readonly acme: TestClient;
  readonly globex: TestClient;
  /** One order of globex's. */
  readonly theirs: OrderAnswer;
}

export async function twoCompanies(world: World): Promise<TwoCompanies> {
  const [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  await createOrder(acme.as(), { code: 'OURS' });
  const theirs = await createOrder(globex.as(), { code: 'THEIRS', notes: 'secret', total: '66.60' });
  return { world, acme, globex, theirs };
}

type Check = (companies: TwoCompanies) => Promise<boolean>;

/** Every way to read, tried by acme, who has one order and one user: each tells whether something of globex's came out. */
const readChecks: Readonly<Record<string, Check>> = {
  'one order by id': async ({ acme, theirs }) => (await readOrder(acme.as(), { id: theirs.id })) !== null,
  'one order by code': async ({ acme, theirs }) =>
    (await readOrder(acme.as(), { code: theirs.code })) !== null,
  'the list': async ({ acme, theirs }) =>
    (await page(acme.as())).nodes.some(({ code }) => code === theirs.code),
  'the list by search': async ({ acme, theirs }) =>
    (await page(acme.as(), { filter: { search: theirs.notes } })).nodes.length > 0,
  'the count': async ({ acme }) => (await page(acme.as())).totalCount !== 1,
  'the usage': async ({ acme }) => {
    const { client } = await acme
      .as()
      .ask<{ client: { usage: { orders: number } } }>('{ client { usage { orders } } }');
    return client.usage.orders !== 1;
  },
  'a row by its key': async ({ world, acme, theirs }) => {
    const { read } = await world.server.services.gateway.doorOf(acme.id);
    return (await read.row(Order, ['code'], [equals('id', theirs.id)])) !== null;
  },
  'entities: find': async ({ world, acme, theirs }) => {
    const { em } = await world.server.services.gateway.doorOf(acme.id);
    return (await em.find(Order, {})).some(({ code }) => code === theirs.code);
  },
  'entities: findOne': async ({ world, acme, theirs }) => {
    const { em } = await world.server.services.gateway.doorOf(acme.id);
    return (await em.findOne(Order, { id: theirs.id })) !== null;
  },
  'entities: count': async ({ world, acme }) => {
    const { em } = await world.server.services.gateway.doorOf(acme.id);
    return (await em.count(User, {})) !== 1;
  },
};

/** The ways to read by which acme sees something of globex's; none, if isolation holds. */
export async function readLeaks(companies: TwoCompanies): Promise<string[]> {
  const leaks: string[] = [];
  for (const [way, leaksBy] of Object.entries(readChecks)) if (await leaksBy(companies)) leaks.push(way);
  return leaks;
}

export const allReadWays = Object.keys(readChecks);
