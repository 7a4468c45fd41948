// Lists without pages. Tried: without the lock in assertRoomFor, several of eight get the last place in every list; without its
// count, all eight; without the bound of the read, rows that came in another way are shown as well.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe.each([
  ['priceLists', 'createPriceList', 'CreatePriceListInput', 'price_lists', 200],
  ['salesGroups', 'createSalesGroup', 'CreateSalesGroupInput', 'sales_groups', 200],
  ['categories', 'createCategory', 'CreateCategoryInput', 'categories', 1000],
] as const)('%s', (list, create, input, table, most) => {
  test(`are ${most} at most, also where eight come at once for the last place`, async () => {
    const client = await world.client('Many');
    const rows = (from: number, to: number) =>
      client.sql(
        `insert into ${table} (client_id, id, name) select $1, gen_random_uuid(), 'Row ' || n from generate_series($2::int, $3::int) n`,
        [client.id, from, to],
      );
    await rows(1, most - 1);
    // Every connection is open before anything races.
    await Promise.all(Array.from({ length: 12 }, () => client.as().ask(`{ ${list} { id } }`)));
    const call = `mutation ($input: ${input}!) { ${create}(input: $input) { id } }`;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => client.as().send(call, { input: { name: `New ${i}` } })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'made');
    expect(codes.sort()).toEqual([...Array.from({ length: 7 }, () => 'BAD_USER_INPUT'), 'made']);
    await rows(most, most + 5);
    const answer = await client.as().ask<Record<string, unknown[]>>(`{ ${list} { name } }`);
    expect(answer[list]).toHaveLength(most);
  });
});
