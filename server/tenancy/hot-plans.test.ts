import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { fillWithOrders } from '../../tests/world/many-orders.js';
import { withExplain } from '../../tests/world/plans.js';
import { onRows, sentBy } from '../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
const role = inject('rls') === 'on' ? 'vecindad_guarded' : 'vecindad_app';
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  await fillWithOrders(world, acme.id, { clients: 20, ordersEach: 10_000 });
}, 120_000);
afterAll(() => world.stop());

const plansOf = async (
  query: string,
  variables: object,
  plan: 'force_custom_plan' | 'force_generic_plan',
) => {
  const sent = await sentBy(() => acme.as().ask(query, variables));
  const db = await world.behind.connectionOf(acme.id);
  const hot = sent.filter(({ text }) => onRows([text]).length > 0 && !/central|sessions/.test(text));
  try {
    return await withExplain(db, { role, clientId: acme.id, plan }, async (explain) => {
      const plans: string[][] = [];
      for (const statement of hot) plans.push(await explain(statement));
      return plans;
    });
  } finally {
    await db.end();
  }
};

const created = 'orders_client_id_created_at_id_index';
const totals = 'orders_client_id_total_cents_id_index';
const codes = 'orders_client_id_code_unique';
const statuses = 'orders_client_id_status_created_at_id_index';
const ofCustomer = 'orders_client_id_customer_id_created_at_id_index';

const cursorAt = async (orderBy: string): Promise<string> => {
  const { orders } = await acme
    .as()
    .ask<{ orders: { pageInfo: { endCursor: string } } }>(
      `query ($orderBy: OrderSort) { orders(first: 100, orderBy: $orderBy) { pageInfo { endCursor } } }`,
      { orderBy },
    );
  return orders.pageInfo.endCursor;
};

// Tried: without an index for a sort its plan here shows a sort over all of the client's orders.
describe.each(['force_custom_plan', 'force_generic_plan'] as const)('at 200,000 orders, %s', (plan) => {
  test.each([
    ['CREATED_AT_DESC', created],
    ['CREATED_AT_ASC', created],
    ['CODE_ASC', codes],
    ['TOTAL_DESC', totals],
  ])(
    'a list in the order %s walks its index, on the first page and on a later one',
    async (orderBy, index) => {
      const query = `query ($orderBy: OrderSort, $after: String) { orders(first: 20, after: $after, orderBy: $orderBy) { nodes { code total } } }`;
      for (const after of [null, await cursorAt(orderBy)])
        expect(await plansOf(query, { orderBy, after }, plan)).toEqual([[`by ${index}`]]);
    },
  );

  test('one order is found by its key, and by its code', async () => {
    const { orders } = await acme
      .as()
      .ask<{ orders: { nodes: { id: string; code: string }[] } }>(
        '{ orders(first: 1) { nodes { id code } } }',
      );
    const [{ id, code } = { id: '', code: '' }] = orders.nodes;
    expect(await plansOf('query ($id: ID) { order(id: $id) { total } }', { id }, plan)).toEqual([
      ['by orders_pkey'],
    ]);
    expect(await plansOf('query ($code: String) { order(code: $code) { total } }', { code }, plan)).toEqual([
      [`by ${codes}`],
    ]);
  });

  test('one status in the order of time walks the index of statuses or of time, without sorting', async () => {
    const [list = []] = await plansOf(
      '{ orders(first: 20, filter: { status: [PENDING] }) { nodes { code } } }',
      {},
      plan,
    );
    expect(
      list.filter((line) => line !== `by ${statuses}` && line !== `by ${created}` && line !== 'sort'),
    ).toEqual([]);
  });

  test('orders of one customer walk its index', async () => {
    const [customer] = await acme.sql<{ id: string }>(
      'select id from customers where client_id = $1 limit 1',
      [acme.id],
    );
    const filter = { customerId: customer?.id };
    expect(
      await plansOf(
        'query ($filter: OrderFilter) { orders(filter: $filter) { nodes { code } } }',
        { filter },
        plan,
      ),
    ).toEqual([[`by ${ofCustomer}`]]);
  });

  test('lines of a page’s orders come by their index, their products by key', async () => {
    const plans = await plansOf(
      '{ orders(first: 20) { nodes { code items { quantity product { name } } } } }',
      {},
      plan,
    );
    const used = plans.flat();
    expect(used).toContain(`by ${created}`);
    expect(used).toContain('by order_items_client_id_order_id_id_index');
    expect(used.filter((line) => /seq scan on (orders|order_items)/.test(line))).toEqual([]);
  });

  test('a count reads one index, not the table', async () => {
    const [list = []] = await plansOf('{ orders { totalCount } }', {}, plan);
    expect(list.filter((line) => line.startsWith('seq scan'))).toEqual([]);
  });
});
