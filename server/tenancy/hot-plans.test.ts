import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type pg from 'pg';
import { fillWithOrders } from '../../tests/world/many-orders.js';
import { withExplain, type Explain } from '../../tests/world/plans.js';
import { onRows, sentBy, type SentStatement } from '../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let db: pg.Client;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  // 200,070 orders; of each client enough for a page 500.
  await fillWithOrders(world, acme.id, { clients: 19, ordersEach: 10_530 });
  db = await world.behind.connectionOf(acme.id);
}, 120_000);
afterAll(async () => {
  await db.end();
  await world.stop();
});

/** Under what a statement may be planned: with row-level security and without, and either way once more for good. */
const ways = (['vecindad_app', 'vecindad_guarded'] as const).flatMap((role) =>
  (['force_custom_plan', 'force_generic_plan'] as const).map((plan) => ({ role, plan })),
);

/** What a call sends on the client's rows. */
async function hot(query: string, variables: object): Promise<SentStatement[]> {
  const sent = await sentBy(() => acme.as().ask(query, variables));
  return sent.filter(({ text }) => onRows([text]).length > 0 && !/central|sessions/.test(text));
}

/** In every way. @param without an index that PostgreSQL has to do without. */
async function inEveryWay<T>(work: (explain: Explain) => Promise<T>, without?: string): Promise<T[]> {
  const seen: T[] = [];
  for (const way of ways) seen.push(await withExplain(db, { ...way, clientId: acme.id, without }, work));
  return seen;
}

/** The plans of what a call sends, in every way. */
async function plansOf(query: string, variables: object = {}, without?: string): Promise<string[][][]> {
  const statements = await hot(query, variables);
  return inEveryWay(async (explain) => {
    const plans: string[][] = [];
    for (const statement of statements) plans.push(await explain(statement));
    return plans;
  }, without);
}

const always = <T>(plan: T): T[] => ways.map(() => plan);

const created = 'orders_client_id_created_at_id_index';
const totals = 'orders_client_id_total_cents_id_index';
const codes = 'orders_client_id_code_unique';
const statuses = 'orders_client_id_status_created_at_id_index';
const ofCustomer = 'orders_client_id_customer_id_created_at_id_index';

const sorts = [
  ['CREATED_AT_DESC', created],
  ['CREATED_AT_ASC', created],
  ['CODE_ASC', codes],
  ['TOTAL_DESC', totals],
] as const;

const list = `query ($orderBy: OrderSort, $after: String) {
  orders(first: 20, after: $after, orderBy: $orderBy) { nodes { code total } } }`;

/** The cursor after which page 500 of 20 comes; looked for from the end, which is nearer. */
async function cursorOfPage500(orderBy: string): Promise<string> {
  const fromEnd: { cursor: string }[] = [];
  for (let before: string | undefined; ; before = fromEnd[0]?.cursor) {
    const { orders } = await acme.as().ask<{ orders: { totalCount: number; edges: { cursor: string }[] } }>(
      `query ($orderBy: OrderSort, $before: String) {
          orders(last: 100, before: $before, orderBy: $orderBy) { totalCount edges { cursor } } }`,
      { orderBy, before },
    );
    fromEnd.unshift(...orders.edges);
    const cursor = fromEnd.at(499 * 20 - 1 - orders.totalCount);
    if (cursor) return cursor.cursor;
  }
}

// Tried: with the index of totals dropped after the filling, the plan of TOTAL_DESC shows a sort of all of the client's orders, and
// its first page looks at thousands of pages. What a page by its offset would cost is shown by the third test each time.
describe('at 200,000 orders, with row-level security and without', () => {
  test.each(sorts)('the first page in the order %s, and page 500, walk its index', async (orderBy, index) => {
    for (const after of [null, await cursorOfPage500(orderBy)])
      expect(await plansOf(list, { orderBy, after })).toEqual(always([[`by ${index}`]]));
  });

  test.each(sorts)('page 500 in the order %s looks at no more pages than the first', async (orderBy) => {
    const buffersOf = async (after: string | null) => {
      const [statement] = await hot(list, { orderBy, after });
      return inEveryWay(async (explain) => (statement ? explain.buffers(statement) : 0));
    };
    const [first, later] = [await buffersOf(null), await buffersOf(await cursorOfPage500(orderBy))];
    for (const [i, buffers] of later.entries()) {
      // 20 orders that lie apart, and the way to them.
      expect(first[i]).toBeLessThan(40);
      expect(buffers).toBeLessThanOrEqual(1.3 * (first[i] ?? 0));
    }
  });

  test('this would be seen: an index that is gone, and a page by its offset', async () => {
    for (const index of [created, totals]) {
      const orderBy = index === created ? 'CREATED_AT_DESC' : 'TOTAL_DESC';
      for (const [plan = []] of await plansOf(list, { orderBy }, index)) expect(plan).toContain('sort');
    }
    const [first] = await hot(list, {});
    if (!first) throw new Error('A list sends a statement.');
    const byOffset = { ...first, text: `${first.text} offset 9980` };
    const ratios = await inEveryWay(
      async (explain) => (await explain.buffers(byOffset)) / (await explain.buffers(first)),
    );
    for (const ratio of ratios) expect(ratio).toBeGreaterThan(50);
  });

  test('one order is found by its key, and by its code', async () => {
    const { orders } = await acme
      .as()
      .ask<{ orders: { nodes: { id: string; code: string }[] } }>(
        '{ orders(first: 1) { nodes { id code } } }',
      );
    const [{ id, code } = { id: '', code: '' }] = orders.nodes;
    expect(await plansOf('query ($id: ID) { order(id: $id) { total } }', { id })).toEqual(
      always([['by orders_pkey']]),
    );
    expect(await plansOf('query ($code: String) { order(code: $code) { total } }', { code })).toEqual(
      always([[`by ${codes}`]]),
    );
  });

  test('one status in the order of time walks the index of statuses or of time', async () => {
    const plans = await plansOf('{ orders(first: 20, filter: { status: [PENDING] }) { nodes { code } } }');
    for (const [plan = []] of plans)
      expect(
        plan.filter((line) => line !== `by ${statuses}` && line !== `by ${created}` && line !== 'sort'),
      ).toEqual([]);
  });

  test('orders of one customer walk its index', async () => {
    const [customer] = await acme.sql<{ id: string }>(
      'select id from customers where client_id = $1 limit 1',
      [acme.id],
    );
    const query = 'query ($filter: OrderFilter) { orders(filter: $filter) { nodes { code } } }';
    expect(await plansOf(query, { filter: { customerId: customer?.id } })).toEqual(
      always([[`by ${ofCustomer}`]]),
    );
  });

  test('lines of a page’s orders come by their index, their products by key', async () => {
    const plans = await plansOf(
      '{ orders(first: 20) { nodes { code items { quantity product { name } } } } }',
    );
    for (const plan of plans)
      // The sort is that of the lines, by their ids.
      expect(new Set(plan.flat().filter((line) => line !== 'sort'))).toEqual(
        new Set([`by ${created}`, 'by order_items_client_id_order_id_id_index', 'by products_pkey']),
      );
  });

  test('a count reads one index of living orders, not the table', async () => {
    const [count] = await hot('{ orders { totalCount } }', {});
    if (!count) throw new Error('A count sends a statement.');
    const living = [created, totals, statuses, ofCustomer].map((index) => [`by ${index}`]);
    for (const plan of await inEveryWay((explain) => explain(count))) expect(living).toContainEqual(plan);
    // 10,320 entries of 48 bytes; each order lies on one of 3,600 pages of the table.
    for (const buffers of await inEveryWay((explain) => explain.buffers(count)))
      expect(buffers).toBeLessThan(200);
  });
});
