// Tried: without the client in `within` Globex’ orders are counted under RLS=off; with `created_at <= $3` the end is taken in;
// with `date_trunc` of the moment itself the days of Madrid begin at one or two o’clock.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrder, deleteOrder } from '../../../tests/world/order-calls.js';
import { World, type TestClient } from '../../../tests/world/world.js';

const statsCall = `query ($from: DateTime!, $to: DateTime!, $groupBy: StatsPeriod, $timeZone: String) {
  orderStats(from: $from, to: $to, groupBy: $groupBy, timeZone: $timeZone) {
    orders revenue byStatus { status orders revenue } byPeriod { start orders revenue }
    bestProducts { productId quantity revenue product { name } } } }`;
const createProduct = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }`;

interface Stats {
  readonly orders: number;
  readonly revenue: string;
  readonly byStatus: readonly { status: string; orders: number; revenue: string }[];
  readonly byPeriod: readonly { start: string; orders: number; revenue: string }[];
  readonly bestProducts: readonly { quantity: number; revenue: string; product: { name: string } }[];
}

let world: World;
let acme: TestClient;

async function fill(client: TestClient): Promise<void> {
  const product = async (name: string, price: string) =>
    (
      await client
        .as()
        .ask<{ createProduct: { id: string } }>(createProduct, { input: { name, price, stock: 100 } })
    ).createProduct.id;
  const [nut, bolt] = [await product('Nut', '1.10'), await product('Bolt', '0.50')];
  const place = async (code: string, at: string, nuts: number, bolts: number) => {
    const items = [
      { productId: nut, quantity: nuts },
      { productId: bolt, quantity: bolts },
    ].filter(({ quantity }) => quantity > 0);
    const { id } = await createOrder(client.as(), { code, items });
    await client.sql('update orders set created_at = $2 where code = $1', [code, at]);
    return id;
  };
  await place('S-1', '2026-03-28T23:30:00Z', 2, 1);
  await place('S-2', '2026-03-29T12:00:00Z', 0, 10);
  await place('S-3', '2026-03-29T22:30:00Z', 5, 0);
  await place('S-4', '2026-03-31T00:00:00Z', 9, 9);
  const cancelled = await place('S-5', '2026-03-29T12:00:00Z', 7, 0);
  await client
    .as()
    .ask('mutation ($id: ID!) { setOrderStatus(id: $id, status: CANCELLED) { id } }', { id: cancelled });
  await deleteOrder(client.as(), await place('S-6', '2026-03-29T12:00:00Z', 7, 0));
}

beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  await fill(acme);
  await fill(await world.client('Globex'));
});
afterAll(() => world.stop());

const span = { from: '2026-03-28T00:00:00Z', to: '2026-03-31T00:00:00Z' };
const statsOf = async (of: object) => (await acme.as().ask<{ orderStats: Stats }>(statsCall, of)).orderStats;

describe('figures of orders', () => {
  test('count the client’s living orders from the first moment up to the last, cancelled ones apart', async () => {
    const { orders, revenue, byStatus, bestProducts } = await statsOf(span);
    expect([orders, revenue]).toEqual([3, '13.20']);
    expect(byStatus).toEqual([
      { status: 'PENDING', orders: 3, revenue: '13.20' },
      { status: 'CONFIRMED', orders: 0, revenue: '0.00' },
      { status: 'SHIPPED', orders: 0, revenue: '0.00' },
      { status: 'CANCELLED', orders: 1, revenue: '7.70' },
    ]);
    expect(bestProducts).toMatchObject([
      { quantity: 7, revenue: '7.70', product: { name: 'Nut' } },
      { quantity: 11, revenue: '5.50', product: { name: 'Bolt' } },
    ]);
  });

  test('name every day, the empty ones too', async () => {
    expect((await statsOf(span)).byPeriod).toEqual([
      { start: '2026-03-28T00:00:00.000Z', orders: 1, revenue: '2.70' },
      { start: '2026-03-29T00:00:00.000Z', orders: 2, revenue: '10.50' },
      { start: '2026-03-30T00:00:00.000Z', orders: 0, revenue: '0.00' },
    ]);
  });

  test('begin days at midnight where the client is, also where clocks are put forward', async () => {
    const madrid = { from: '2026-03-28T23:00:00Z', to: '2026-03-30T22:00:00Z', timeZone: 'Europe/Madrid' };
    expect((await statsOf(madrid)).byPeriod).toEqual([
      { start: '2026-03-28T23:00:00.000Z', orders: 2, revenue: '7.70' },
      { start: '2026-03-29T22:00:00.000Z', orders: 1, revenue: '5.50' },
    ]);
  });

  test.each([
    ['WEEK', ['2026-03-23T00:00:00.000Z', '2026-03-30T00:00:00.000Z']],
    ['MONTH', ['2026-03-01T00:00:00.000Z']],
  ])('by %s', async (groupBy, starts) => {
    const { byPeriod } = await statsOf({ ...span, groupBy });
    expect(byPeriod.map(({ start }) => start)).toEqual(starts);
  });

  test.each([
    ['no time zone', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['SQL for a time zone', { timeZone: `UTC'; drop table orders; --` }, 'timeZone'],
    ['an end before the beginning', { to: '2026-01-01T00:00:00Z' }, 'to'],
    ['years of days', { to: '2028-01-01T00:00:00Z' }, 'groupBy'],
  ])('%s is BAD_USER_INPUT', async (_, wrong, path) => {
    const { code, issues } = await acme.as().refusal(statsCall, { ...span, ...wrong });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path: [path] }]);
  });
});
