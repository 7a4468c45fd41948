// Tried: without the retry in createCustomer "step aside" ends in INTERNAL_SERVER_ERROR; with a plain reference in place of
// `referred`, or its rows not locked, "a group that is deleted meanwhile" does; with a client scope that lets every client through
// "another client’s" fails, here and in the tests beside this one.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createCustomer,
  createCustomerCall,
  createSalesGroup,
  deleteCustomerCall,
  deleteSalesGroupCall,
  readCustomer,
  updateCustomer,
  updateCustomerCall,
} from '../../tests/world/sell-side-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  // Every connection is open before anything races.
  await Promise.all(Array.from({ length: 12 }, () => readCustomer(acme.as(), { code: 'NOBODY' })));
});
afterAll(() => world.stop());

describe('a customer (D5)', () => {
  test('is made with a code of the server’s, and read by id and code', async () => {
    const made = await createCustomer(acme.as(), { name: ' Bodega Norte ' });
    expect(made).toMatchObject({
      code: 'CUS-000001',
      name: 'Bodega Norte',
      isActive: true,
      salesGroup: null,
    });
    expect(await readCustomer(acme.as(), { id: made.id })).toEqual(made);
    expect(await readCustomer(acme.as(), { code: made.code })).toEqual(made);
    expect(await readCustomer(acme.as(), { id: made.id, code: 'OTHER' })).toBeNull();
    expect((await createCustomer(acme.as())).code).toBe('CUS-000002');
  });

  test('codes of the server’s step aside for those that were given', async () => {
    await createCustomer(acme.as(), { code: 'CUS-000003' });
    await createCustomer(acme.as(), { code: 'CUS-000005' });
    const codes = [(await createCustomer(acme.as())).code, (await createCustomer(acme.as())).code];
    expect(codes).toEqual(['CUS-000004', 'CUS-000006']);
  });

  test('what is given changes, what is left out stays', async () => {
    const group = await createSalesGroup(acme.as(), { name: 'North' });
    const made = await createCustomer(acme.as(), { code: 'C-1', salesGroupId: group.id });
    expect(made.salesGroup).toEqual({ id: group.id, name: 'North' });
    expect(await updateCustomer(acme.as(), made.id, {})).toEqual(made);
    const changed = await updateCustomer(acme.as(), made.id, {
      code: 'C-1B',
      name: 'New',
      isActive: false,
      salesGroupId: null,
    });
    expect(changed).toEqual({
      id: made.id,
      code: 'C-1B',
      name: 'New',
      isActive: false,
      salesGroup: null,
      contacts: [],
    });
    expect(await updateCustomer(acme.as(), made.id, { code: null, name: null, isActive: null })).toEqual(
      changed,
    );
  });

  test('a code is taken by a living customer of the client, and by no other', async () => {
    const { id } = await createCustomer(acme.as(), { code: 'TWICE' });
    const again = { code: 'CONFLICT', field: 'code' };
    expect(
      await acme.as().refusal(createCustomerCall, { input: { name: 'A', code: 'TWICE' } }),
    ).toMatchObject(again);
    const other = await createCustomer(acme.as(), { code: 'ONCE' });
    const renamed = { id: other.id, input: { code: 'TWICE' } };
    expect(await acme.as().refusal(updateCustomerCall, renamed)).toMatchObject(again);
    await createCustomer(globex.as(), { code: 'TWICE' });
    await acme.as().ask(deleteCustomerCall, { id });
    expect((await createCustomer(acme.as(), { code: 'TWICE' })).id).not.toBe(id);
  });

  test('vanishes when it is deleted, is given as it was, and stays in the database', async () => {
    const made = await createCustomer(acme.as(), { code: 'GONE' });
    expect(await acme.as().ask(deleteCustomerCall, { id: made.id })).toEqual({ deleteCustomer: made });
    expect(await readCustomer(acme.as(), { id: made.id })).toBeNull();
    expect(await readCustomer(acme.as(), { code: 'GONE' })).toBeNull();
    const calls: [string, object][] = [
      [deleteCustomerCall, {}],
      [updateCustomerCall, { input: { name: 'x' } }],
    ];
    for (const [call, variables] of calls)
      expect((await acme.as().refusal(call, { id: made.id, ...variables })).code).toBe('NOT_FOUND');
    expect(await acme.sql('select code from customers where id = $1', [made.id])).toEqual([{ code: 'GONE' }]);
  });

  test('an old order still shows it (C5)', async () => {
    const { id, name } = await createCustomer(acme.as(), { code: 'OLD', name: 'Old friend' });
    await acme.sql(
      `insert into orders (client_id, id, code, customer_id) values ($1, gen_random_uuid(), 'O-OLD', $2)`,
      [acme.id, id],
    );
    await acme.as().ask(deleteCustomerCall, { id });
    const answer = await acme.as().ask('{ order(code: "O-OLD") { customer { id name } } }');
    expect(answer).toEqual({ order: { customer: { id, name } } });
  });

  test.each([
    { name: ' ' },
    { name: 'x'.repeat(201) },
    { code: 'x'.repeat(41) },
    { contacts: [{}] },
    { contacts: [{ email: 'nobody' }] },
    { contacts: [{ phone: 'x'.repeat(41) }] },
    { contacts: Array.from({ length: 51 }, () => ({ phone: '1' })) },
    { name: 'nul\0' },
    { clientId: 'x' },
  ])('%j is BAD_USER_INPUT', async (given) => {
    const input = { name: 'A', ...given };
    expect((await acme.as().refusal(createCustomerCall, { input })).code).toBe('BAD_USER_INPUT');
    const { id } = await createCustomer(acme.as());
    expect((await acme.as().refusal(updateCustomerCall, { id, input })).code).toBe('BAD_USER_INPUT');
  });
});

describe('a group that is deleted meanwhile', () => {
  test('has no customers left behind, and nobody hears of a foreign key', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await createSalesGroup(acme.as(), { name: `Round ${round}` });
      const sent = await Promise.all([
        ...Array.from({ length: 4 }, () =>
          acme.as().send(createCustomerCall, { input: { name: 'A', salesGroupId: id } }),
        ),
        acme.as().send(deleteSalesGroupCall, { id }),
      ]);
      const codes = sent.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
      expect(codes.filter((code) => code !== 'done' && code !== 'NOT_FOUND')).toEqual([]);
      expect(await acme.sql('select id from customers where sales_group_id = $1', [id])).toEqual([]);
    }
  });
});

describe('another client’s (C7)', () => {
  test('customer or sales group is as one that is not there, and nothing of it changes', async () => {
    const theirs = await createCustomer(globex.as(), { code: 'THEIRS', contacts: [{ phone: '1' }] });
    const theirGroup = await createSalesGroup(globex.as(), { name: 'Theirs' });
    const ours = await createCustomer(acme.as());
    expect(await readCustomer(acme.as(), { code: 'THEIRS' })).toBeNull();
    for (const id of [theirs.id, randomUUID(), 'nothing', '']) {
      expect(await readCustomer(acme.as(), { id })).toBeNull();
      const calls: [string, object][] = [
        [updateCustomerCall, { id, input: { name: 'mine', contacts: [] } }],
        [deleteCustomerCall, { id }],
      ];
      for (const [call, variables] of calls)
        expect((await acme.as().refusal(call, variables)).code).toBe('NOT_FOUND');
    }
    for (const salesGroupId of [theirGroup.id, randomUUID(), 'nothing'])
      for (const [call, id] of [
        [createCustomerCall, undefined],
        [updateCustomerCall, ours.id],
      ] as const) {
        const refusal = await acme.as().refusal(call, { id, input: { name: 'A', salesGroupId } });
        expect(refusal.code).toBe('NOT_FOUND');
      }
    expect(await readCustomer(globex.as(), { id: theirs.id })).toEqual(theirs);
    expect(await globex.sql('select phone from customer_contacts where client_id = $1', [globex.id])).toEqual(
      [{ phone: '1' }],
    );
    expect(await readCustomer(acme.as(), { id: ours.id })).toEqual(ours);
  });
});
