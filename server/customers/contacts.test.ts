import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCustomer, deleteCustomerCall, updateCustomer } from '../../tests/world/sell-side-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

const [ana, desk, gate] = [{ email: 'ana@bodega.test' }, { phone: '+52 55 1234' }, { address: 'Gate 4' }];
const nothing = { email: null, phone: null, address: null };

describe('the contacts of a customer (D5)', () => {
  test('are several, normalized, in the order in which they were given', async () => {
    const { contacts } = await createCustomer(acme.as(), {
      contacts: [{ email: ' Ana@Bodega.test ', phone: ' ', address: null }, desk, { ...gate, phone: '7' }],
    });
    expect(contacts.map(({ id: _, ...contact }) => contact)).toEqual([
      { ...nothing, ...ana },
      { ...nothing, ...desk },
      { ...nothing, ...gate, phone: '7' },
    ]);
  });

  test('given, they are all there are; those that stay keep their ids, left out they stay', async () => {
    const made = await createCustomer(acme.as(), { contacts: [ana, desk] });
    const [first, second] = made.contacts;
    const changed = await updateCustomer(acme.as(), made.id, { contacts: [gate, desk] });
    expect(changed.contacts).toEqual([second, { id: changed.contacts[1]?.id, ...nothing, ...gate }]);
    expect(changed.contacts.map(({ id }) => id)).not.toContain(first?.id);
    expect((await updateCustomer(acme.as(), made.id, { name: 'B' })).contacts).toEqual(changed.contacts);
    expect((await updateCustomer(acme.as(), made.id, { contacts: [desk, desk] })).contacts).toHaveLength(2);
    expect((await updateCustomer(acme.as(), made.id, { contacts: null })).contacts).toEqual([]);
  });

  test('of a deleted customer are in the answer, and stay', async () => {
    const made = await createCustomer(acme.as(), { contacts: [ana] });
    expect(await acme.as().ask(deleteCustomerCall, { id: made.id })).toEqual({ deleteCustomer: made });
    expect(await acme.sql('select email from customer_contacts where customer_id = $1', [made.id])).toEqual([
      ana,
    ]);
  });
});
