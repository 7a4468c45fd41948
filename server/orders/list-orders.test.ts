// Tried: without `id` at the end of a sort the walks over equal totals and equal times lose or repeat rows; with `>=` in
// `after` each page repeats the last row of the one before.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, page, pageCall, walk } from '../../tests/world/order-pages.js';
import { World, type TestClient } from '../../tests/world/world.js';

const total = 57;
let world: World;
let acme: TestClient;
let codes: string[];

beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  const globex = await world.client('Globex');
  // Seven totals and five moments among 57 orders, so that most have equals, and codes that don't sort as they were made.
  await acme.sql(
    `insert into orders (client_id, id, code, total, created_at)
     select $1::uuid, gen_random_uuid(), 'C-' || substr(md5(n::text), 1, 8), (n % 7) * 10, timestamptz '2026-01-01 00:00Z' + (n % 5) * interval '1 ms'
     from generate_series(1, $2::int) n`,
    [acme.id, total],
  );
  await globex.sql(
    `insert into orders (client_id, id, code, total)
     select $1::uuid, gen_random_uuid(), 'G-' || n, n from generate_series(1, 30) n`,
    [globex.id],
  );
  codes = (await acme.sql<{ code: string }>('select code from orders where client_id = $1', [acme.id]))
    .map(({ code }) => code)
    .sort();
});
afterAll(() => world.stop());

const sorts = ['CREATED_AT_DESC', 'CREATED_AT_ASC', 'CODE_ASC', 'TOTAL_DESC'] as const;

describe.each(sorts)('a list sorted by %s', (orderBy) => {
  test.each([1, 8, 19, 57, 100])('visits each order exactly once, forward, %i a page', async (size) => {
    const pages = await walk(acme.as(), 'forward', size, { orderBy });
    expect(pages).toHaveLength(Math.ceil(total / size));
    expect(pages.flatMap(codesOf).sort()).toEqual(codes);
  });

  test('backward it is the same list, read from its end', async () => {
    const forward = (await walk(acme.as(), 'forward', 100, { orderBy })).flatMap(codesOf);
    const pages = await walk(acme.as(), 'backward', 10, { orderBy });
    expect(pages.toReversed().flatMap(codesOf)).toEqual(forward);
  });

  test('says where a page lies', async () => {
    const pages = await walk(acme.as(), 'forward', 20, { orderBy });
    expect(
      pages.map(({ pageInfo: { hasNextPage, hasPreviousPage } }) => [hasPreviousPage, hasNextPage]),
    ).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    for (const { pageInfo, edges, nodes, totalCount } of pages) {
      expect(pageInfo.startCursor).toBe(edges[0]?.cursor);
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
      expect(edges.map(({ node }) => node.code)).toEqual(nodes.map(({ code }) => code));
      expect(totalCount).toBe(total);
    }
    const backward = await walk(acme.as(), 'backward', 20, { orderBy });
    expect(backward.map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });

  test('is really sorted so', async () => {
    const found = await acme
      .as()
      .ask<{ orders: { nodes: Record<string, string>[] } }>(
        'query ($orderBy: OrderSort) { orders(first: 100, orderBy: $orderBy) { nodes { code total createdAt } } }',
        { orderBy },
      );
    const keys = found.orders.nodes.map(({ code = '', total = '', createdAt = '' }) =>
      orderBy === 'CODE_ASC' ? code : orderBy === 'TOTAL_DESC' ? total.padStart(13, '0') : createdAt,
    );
    const sorted = keys.toSorted();
    expect(keys).toEqual(orderBy.endsWith('DESC') ? sorted.toReversed() : sorted);
  });
});

describe('pages of a list', () => {
  test('has twenty, the latest first, unless something is asked for', async () => {
    const found = await page(acme.as());
    expect(found.nodes).toHaveLength(20);
    const latest = await page(acme.as(), { first: 20, orderBy: 'CREATED_AT_DESC' });
    expect(codesOf(found)).toEqual(codesOf(latest));
    expect((await page(acme.as(), { before: found.edges[10]?.cursor })).nodes).toHaveLength(10);
  });

  test('first 0 gives no rows and the count', async () => {
    const found = await page(acme.as(), { first: 0 });
    expect(found).toMatchObject({ nodes: [], edges: [], totalCount: total });
    expect(found.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  test('an order made or deleted between two pages moves no other out of its place', async () => {
    const first = await page(acme.as(), { first: 30, orderBy: 'CODE_ASC' });
    await acme.sql(
      `insert into orders (client_id, id, code) values ($1, gen_random_uuid(), 'A-BEFORE-ALL')`,
      [acme.id],
    );
    const second = await page(acme.as(), {
      first: 30,
      after: first.pageInfo.endCursor,
      orderBy: 'CODE_ASC',
    });
    await acme.sql(`delete from orders where code = 'A-BEFORE-ALL'`);
    expect([...codesOf(first), ...codesOf(second)]).toEqual(codes);
  });

  test.each([
    [{ first: 101 }, ['first']],
    [{ first: -1 }, ['first']],
    [{ last: 101 }, ['last']],
    [{ last: -1 }, ['last']],
    [{ first: 1, last: 1 }, ['last']],
    [{ last: 1, after: 'x' }, ['after']],
    [{ first: 1, before: 'x' }, ['before']],
    [{ first: 1.5 }, ['first']],
    [{ first: 2 ** 31 }, ['first']],
  ])('%j is BAD_USER_INPUT at %j', async (variables, path) => {
    const { code, issues } = await acme.as().refusal(pageCall, variables);
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path }]);
  });
});
