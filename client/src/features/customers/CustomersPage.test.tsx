import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { codes, codesNow, openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

function open(path: string, api = new FakeApi(), who = api.ana) {
  signIn(api, who);
  return openApp(path, api);
}

it('shows who buys, how to reach them and who looks after them; searches and turns pages', async () => {
  const { user, address } = open('/customers');
  expect(await codes()).toHaveLength(20);
  const row = within(screen.getByRole('row', { name: /Obras 02/ }));
  for (const text of ['CUS-000002', 'compras@obras-2.example', 'Sur', 'Inactive'])
    expect(row.getByText(text)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  await waitFor(() => expect(codesNow()).toEqual(['Obras 21', 'Obras 22', 'Obras 23']));
  await user.type(screen.getByLabelText('Search customers'), '000007');
  await waitFor(() => expect(codesNow()).toEqual(['Obras 07']));
  expect(address()).toBe('/customers?q=000007');
});

it('saves what was changed and nothing else, and leaves out contacts that say nothing', async () => {
  const { user, api } = open('/customers/customer-3');
  const dialog = within(await screen.findByRole('dialog', { name: 'Obras 03' }));
  await user.click(dialog.getByRole('button', { name: 'Add a contact' }));
  await user.click(dialog.getByRole('button', { name: 'Add a contact' }));
  const third = within(dialog.getByRole('group', { name: 'Contact 3' }));
  await user.type(third.getByLabelText('E-mail'), 'no address');
  await user.click(dialog.getByRole('button', { name: 'Save changes' }));
  expect(await third.findByText(/Write an e-mail address/)).toBeTruthy();
  expect(api.count('UpdateCustomer')).toBe(0);
  await user.clear(third.getByLabelText('E-mail'));
  await user.type(third.getByLabelText('Telephone'), '+34 600 000 000');
  await user.click(dialog.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Customer saved')).toBeTruthy();
  expect(api.last('UpdateCustomer')?.variables).toEqual({
    id: 'customer-3',
    input: {
      contacts: [
        { email: 'compras@obras-3.example', phone: null, address: null },
        { email: null, phone: '+34 600 000 000', address: null },
      ],
    },
  });
});

it('makes a customer, and shows at its field that a code is taken', async () => {
  const { user, api } = open('/customers/customer-4');
  const dialog = within(await screen.findByRole('dialog', { name: 'Obras 04' }));
  await user.clear(dialog.getByLabelText('Code'));
  await user.type(dialog.getByLabelText('Code'), 'CUS-000005');
  await user.click(dialog.getByRole('button', { name: 'Save changes' }));
  expect(await dialog.findByText('There is already a customer with this code')).toBeTruthy();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('link', { name: 'New customer' }));
  const fresh = within(await screen.findByRole('dialog', { name: 'New customer' }));
  await user.type(fresh.getByLabelText(/^Name/), 'Reformas Vega');
  await user.click(fresh.getByRole('button', { name: 'Create customer' }));
  expect(await screen.findByRole('dialog', { name: 'Reformas Vega' })).toBeTruthy();
  expect(api.last('CreateCustomer')?.variables).toEqual({
    input: { name: 'Reformas Vega', isActive: true, salesGroupId: null, contacts: [] },
  });
});

it('lets a seller change but not delete, and leads to the orders of the customer', async () => {
  const api = new FakeApi();
  const { user, address } = open('/customers/customer-1', api, api.sam);
  const dialog = within(await screen.findByRole('dialog', { name: 'Obras 01' }));
  expect(dialog.getByRole('button', { name: 'Save changes' })).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Delete customer' })).toBeNull();
  await user.click(dialog.getByRole('link', { name: 'See their orders' }));
  expect(await screen.findByText('Customer: Obras 01')).toBeTruthy();
  expect(api.last('Orders')?.variables).toMatchObject({ filter: { customerId: 'customer-1' } });
  await user.click(screen.getByRole('button', { name: 'Show the orders of all customers' }));
  await waitFor(() => expect(address()).toBe('/orders'));
});
