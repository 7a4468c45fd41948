import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import {
  createCustomer,
  createPriceList,
  createSalesGroup,
  createSalesGroupCall,
  deleteCustomerCall,
  deleteSalesGroupCall,
  readCustomer,
  salesGroups,
  updateSalesGroupCall,
} from '../../tests/world/sell-side-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
let owner: string;
let seller: string;
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  owner = acme.owner.user.id;
  seller = (await acme.join(Role.SELLER)).user.id;
});
afterAll(() => world.stop());

/** Who is in a group: `sellers` or `marketing_managers`. */
const peopleIn = async (people: string, group: string) =>
  (
    await acme.sql<{ user_id: string }>(
      `select user_id from sales_group_${people} where client_id = $1 and sales_group_id = $2 order by id`,
      [acme.id, group],
    )
  ).map(({ user_id: id }) => id);

const update = (id: string, input: object) => acme.as().ask(updateSalesGroupCall, { id, input });

describe('a sales group (D5)', () => {
  test('is made with price list and people, changed, and listed by name', async () => {
    const list = await createPriceList(acme.as(), { name: 'North' });
    const made = await createSalesGroup(acme.as(), {
      name: ' North ',
      priceListId: list.id,
      sellerIds: [seller, owner, seller],
      marketingManagerIds: [owner],
    });
    expect(made).toEqual({ id: made.id, name: 'North', priceList: { id: list.id } });
    expect(new Set(await peopleIn('sellers', made.id))).toEqual(new Set([owner, seller]));
    expect(await peopleIn('marketing_managers', made.id)).toEqual([owner]);
    await createSalesGroup(acme.as(), { name: 'East' });
    await update(made.id, { name: 'West', priceListId: null });
    expect((await salesGroups(acme.as())).map(({ name, priceList }) => [name, priceList])).toEqual([
      ['East', null],
      ['West', null],
    ]);
    expect(await peopleIn('sellers', made.id)).toHaveLength(2);
  });

  test('is read by its id; none that is unknown, another client’s, or no id at all (C7)', async () => {
    const made = await createSalesGroup(acme.as(), { name: 'By itself' });
    const read = (id: string) =>
      acme.as().ask('query ($id: ID!) { salesGroup(id: $id) { id name priceList { id } } }', { id });
    expect(await read(made.id)).toEqual({ salesGroup: made });
    const theirs = await createSalesGroup(globex.as(), { name: 'Theirs by itself' });
    for (const id of [theirs.id, randomUUID(), 'no-id']) expect(await read(id)).toEqual({ salesGroup: null });
  });

  test('people given are all there are; who stays is not recorded as come', async () => {
    const { id } = await createSalesGroup(acme.as(), { name: 'People', sellerIds: [owner] });
    await update(id, { sellerIds: [owner, seller] });
    await update(id, { sellerIds: [seller] });
    expect(await peopleIn('sellers', id)).toEqual([seller]);
    await update(id, { sellerIds: null });
    expect(await peopleIn('sellers', id)).toEqual([]);
    const recorded = await acme.sql(
      `select action, coalesce(after, before) ->> 'user_id' as who from changes
       where entity = 'sales_group_sellers' and coalesce(after, before) ->> 'sales_group_id' = $1 order by id`,
      [id],
    );
    expect(recorded).toEqual([
      { action: 'CREATE', who: owner },
      { action: 'CREATE', who: seller },
      { action: 'DELETE', who: owner },
      { action: 'DELETE', who: seller },
    ]);
  });

  test('a name is taken within the client only', async () => {
    const { id } = await createSalesGroup(acme.as(), { name: 'Once' });
    const taken = { code: 'CONFLICT', field: 'name' };
    expect(await acme.as().refusal(createSalesGroupCall, { input: { name: 'Once' } })).toMatchObject(taken);
    await createSalesGroup(acme.as(), { name: 'Twice' });
    expect(await acme.as().refusal(updateSalesGroupCall, { id, input: { name: 'Twice' } })).toMatchObject(
      taken,
    );
    await createSalesGroup(globex.as(), { name: 'Once' });
  });

  test('when it is deleted its customers are in none; also those that were deleted before', async () => {
    const group = await createSalesGroup(acme.as(), { name: 'To go', sellerIds: [seller] });
    const customer = await createCustomer(acme.as(), { salesGroupId: group.id });
    const gone = await createCustomer(acme.as(), { salesGroupId: group.id });
    await acme.as().ask(deleteCustomerCall, { id: gone.id });
    expect(await acme.as().ask(deleteSalesGroupCall, { id: group.id })).toEqual({ deleteSalesGroup: group });
    expect(await readCustomer(acme.as(), { id: customer.id })).toEqual({ ...customer, salesGroup: null });
    expect((await acme.as().refusal(deleteSalesGroupCall, { id: group.id })).code).toBe('NOT_FOUND');
    expect(await peopleIn('sellers', group.id)).toEqual([]);
  });

  test('many changes of its people at once end in one of them, whole', async () => {
    const { id } = await createSalesGroup(acme.as(), { name: 'Race' });
    await Promise.all([[owner], [seller], [owner, seller], []].map((sellerIds) => update(id, { sellerIds })));
    const people = await peopleIn('sellers', id);
    expect(new Set(people).size).toBe(people.length);
  });

  test.each([{ name: '' }, { sellerIds: Array.from({ length: 51 }, () => 'x') }, { client: 'x' }])(
    '%j is BAD_USER_INPUT',
    async (given) => {
      const input = { name: 'A', ...given };
      expect((await acme.as().refusal(createSalesGroupCall, { input })).code).toBe('BAD_USER_INPUT');
    },
  );
});

describe('another client’s (C7)', () => {
  test('group, price list or user is as one that is not there', async () => {
    const theirs = await createSalesGroup(globex.as(), { name: 'Theirs' });
    const theirList = await createPriceList(globex.as(), { name: 'Theirs' });
    const ours = await createSalesGroup(acme.as(), { name: 'Ours', sellerIds: [owner] });
    for (const id of [theirs.id, randomUUID(), 'nothing', ''])
      for (const call of [updateSalesGroupCall, deleteSalesGroupCall])
        expect((await acme.as().refusal(call, { id, input: { name: 'Mine' } })).code).toBe('NOT_FOUND');
    const foreign = [
      ...[theirList.id, randomUUID(), 'x'].map((priceListId) => ({ priceListId })),
      ...[globex.owner.user.id, randomUUID(), 'x'].flatMap((id) => [
        { sellerIds: [owner, id] },
        { marketingManagerIds: [id] },
      ]),
    ];
    for (const input of foreign) {
      const made = await acme.as().refusal(createSalesGroupCall, { input: { name: 'New', ...input } });
      expect(made.code).toBe('NOT_FOUND');
      const changed = await acme.as().refusal(updateSalesGroupCall, { id: ours.id, input });
      expect(changed.code).toBe('NOT_FOUND');
    }
    expect(await salesGroups(globex.as())).toContainEqual(theirs);
    expect(await peopleIn('sellers', ours.id)).toEqual([owner]);
    expect((await salesGroups(acme.as())).map(({ name }) => name)).not.toContain('New');
  });
});
