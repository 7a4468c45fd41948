// What hangs below sales groups and price lists: one statement for all of them. Tried: with `context.read.page` for each group in
// place of `pageOf`, or without ofLivingProduct, the statements are too many, or the deleted product is there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onRows, statementsOf } from '../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;

/** Five groups with five customers, one of them deleted, and a seller; five lists with five prices, one of a deleted product. */
const rows = `
  with list as (
    insert into price_lists (client_id, id, name) select $1::uuid, gen_random_uuid(), 'List ' || n from generate_series(1, 5) n
    returning id
  ), product as (
    insert into products (client_id, id, sku, name, deleted_at)
      select $1, gen_random_uuid(), 'S-' || n, 'P', case when n = 1 then now() end from generate_series(1, 5) n returning id
  ), price as (
    insert into price_list_items (client_id, id, price_list_id, product_id, price)
      select $1, gen_random_uuid(), list.id, product.id, 5 from list, product
  ), grp as (
    insert into sales_groups (client_id, id, name) select $1, gen_random_uuid(), 'Group ' || n from generate_series(1, 5) n
    returning id, name
  ), person as (
    insert into sales_group_sellers (client_id, id, sales_group_id, user_id) select $1, gen_random_uuid(), id, $2::uuid from grp
  ), manager as (
    insert into sales_group_marketing_managers (client_id, id, sales_group_id, user_id)
      select $1, gen_random_uuid(), id, $2::uuid from grp where name = 'Group 2'
  )
  insert into customers (client_id, id, code, name, sales_group_id, deleted_at)
    select $1, gen_random_uuid(), name || ' ' || n, 'C' || n, id, case when n = 5 then now() end
    from grp, generate_series(1, 5) n`;

beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  for (const client of [acme, globex]) await client.sql(rows, [client.id, client.owner.user.id]);
});
afterAll(() => world.stop());

interface Group {
  readonly name: string;
  readonly sellers: readonly { readonly id: string }[];
  readonly marketingManagers: readonly { readonly email: string }[];
  readonly customers: {
    readonly nodes: readonly { readonly code: string }[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** Statements on the named table. */
const sent = async (query: string, table: string) =>
  onRows(await statementsOf(() => acme.as().ask(query))).filter((text) => text.includes(`"${table}"`));

describe('below sales groups', () => {
  test('are their people, and their living customers by name, page by page', async () => {
    const { salesGroups } = await acme.as().ask<{ salesGroups: Group[] }>(
      `{ salesGroups { name sellers { id } marketingManagers { email }
          customers(first: 3) { nodes { code } totalCount pageInfo { hasNextPage endCursor } } } }`,
    );
    const { id, email } = acme.owner.user;
    expect(salesGroups).toHaveLength(5);
    for (const { name, customers, ...people } of salesGroups) {
      expect(customers.nodes.map(({ code }) => code)).toEqual([1, 2, 3].map((n) => `${name} ${n}`));
      expect(customers).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
      expect(people).toEqual({
        sellers: [{ id }],
        marketingManagers: name === 'Group 2' ? [{ email }] : [],
      });
    }
  });

  test('a cursor leads on in its own group and nowhere else', async () => {
    const call = `query ($after: String) { salesGroups { name customers(first: 3, after: $after) {
      nodes { code } pageInfo { endCursor } } } }`;
    const { salesGroups } = await acme.as().ask<{ salesGroups: Group[] }>(call);
    const after = salesGroups[0]?.customers.pageInfo.endCursor;
    for (const company of [acme, globex]) {
      const { code } = await company.as().refusal(call, { after });
      expect(code).toBe('BAD_USER_INPUT');
    }
  });

  test('one statement reads each of them, whatever the number of groups', async () => {
    const query = `{ salesGroups { sellers { email } marketingManagers { email }
      customers { nodes { name contacts { email } } totalCount } } }`;
    expect(await sent(query, 'sales_group_sellers')).toHaveLength(1);
    expect(await sent(query, 'sales_group_marketing_managers')).toHaveLength(1);
    // Rows, their contacts and the counts.
    expect(await sent(query, 'customers')).toHaveLength(3);
    expect(await sent(query, 'customer_contacts')).toHaveLength(1);
  });
});

describe('below price lists', () => {
  test('are their prices, without those of deleted products', async () => {
    interface Lists {
      readonly priceLists: readonly {
        readonly items: {
          readonly nodes: readonly { readonly price: string; readonly product: { readonly sku: string } }[];
          readonly totalCount: number;
        };
      }[];
    }
    const { priceLists } = await acme
      .as()
      .ask<Lists>('{ priceLists { items { nodes { price product { sku } } totalCount } } }');
    expect(priceLists).toHaveLength(5);
    for (const { items } of priceLists) {
      expect(items.nodes.map(({ product }) => product.sku).sort()).toEqual(['S-2', 'S-3', 'S-4', 'S-5']);
      expect(items.nodes.every(({ price }) => price === '5.00')).toBe(true);
      expect(items.totalCount).toBe(4);
    }
  });

  test('one statement reads them all with their products, and one counts', async () => {
    const query = '{ priceLists { items { nodes { product { sku category { name } } } totalCount } } }';
    expect(await sent(query, 'price_list_items')).toHaveLength(2);
  });
});
