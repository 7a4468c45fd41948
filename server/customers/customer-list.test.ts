import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../tests/world/caller.js';
import { World, type TestClient } from '../../tests/world/world.js';

const total = 57;
let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  // Seven names, so that most have namesakes; some with signs that mean something to LIKE.
  for (const client of [acme, globex])
    await client.sql(
      `insert into customers (client_id, id, code, name, deleted_at)
       select $1::uuid, gen_random_uuid(), 'C-' || n, (array['Ñandú', '100%', 'a_b', 'Zeta', 'alfa', 'Beta', 'x\\y'])[1 + n % 7],
         case when n > $2::int then now() end
       from generate_series(1, $2::int + 5) n`,
      [client.id, total],
    );
});
afterAll(() => world.stop());

interface Page {
  readonly nodes: { readonly code: string; readonly name: string }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

const call = `query ($first: Int, $after: String, $last: Int, $before: String, $search: String) {
  customers(first: $first, after: $after, last: $last, before: $before, search: $search) {
    nodes { id code name } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

const page = async (caller: Caller, variables: object = {}): Promise<Page> =>
  (await caller.ask<{ customers: Page }>(call, variables)).customers;

describe('the list of customers', () => {
  test('is walked by name, each living one once, forward and backward', async () => {
    const forward: string[] = [];
    for (let after: string | undefined; ;) {
      const found = await page(acme.as(), { first: 10, after });
      expect(found.totalCount).toBe(total);
      forward.push(...found.nodes.map(({ code }) => code));
      if (!found.pageInfo.hasNextPage) break;
      after = found.pageInfo.endCursor;
    }
    expect(new Set(forward).size).toBe(total);
    expect(forward).toHaveLength(total);
    const backward: string[] = [];
    for (let before: string | undefined; ;) {
      const found = await page(acme.as(), { last: 10, before });
      backward.unshift(...found.nodes.map(({ code }) => code));
      if (!found.pageInfo.hasPreviousPage) break;
      before = found.pageInfo.startCursor;
    }
    expect(backward).toEqual(forward);
    const sorted = await acme.sql<{ code: string }>(
      'select code from customers where client_id = $1 and deleted_at is null order by name, id',
      [acme.id],
    );
    expect(forward).toEqual(sorted.map(({ code }) => code));
  });

  test.each([
    ['C-1', 11],
    ['c-57', 1],
    ['ñand', 8],
    ['0%', 9],
    ['a_b', 8],
    ['x\\', 8],
    ['%', 9],
    ['nothing', 0],
  ])('search %j looks in code and name, signs mean themselves', async (search, count) => {
    expect((await page(acme.as(), { search })).totalCount).toBe(count);
  });

  test('a cursor belongs to one client and one search', async () => {
    const { pageInfo } = await page(acme.as(), { first: 3 });
    const after = pageInfo.endCursor;
    for (const [caller, variables] of [
      [globex.as(), { after }],
      [acme.as(), { after, search: 'C' }],
      [acme.as(), { after: 'forged' }],
    ] as const) {
      const refusal = await caller.refusal(call, variables);
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: ['after'] }] });
    }
  });

  test('too much, or too long a search, is BAD_USER_INPUT', async () => {
    for (const variables of [{ first: 101 }, { search: 'x'.repeat(201) }, { first: 1, last: 1 }])
      expect((await acme.as().refusal(call, variables)).code).toBe('BAD_USER_INPUT');
  });
});
