import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { codes, openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

function open(path: string, api = new FakeApi(), who = api.ana) {
  signIn(api, who);
  return openApp(path, api);
}

it('lists the groups with how many customers they have, and takes a customer out of one', async () => {
  const { user, api } = open('/sales-groups');
  expect(await codes()).toEqual(['Norte', 'Sur']);
  expect(within(screen.getByRole('row', { name: /Norte/ })).getByText('8 customers')).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'Norte' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Norte' }));
  await user.click(await drawer.findByRole('button', { name: 'Take Obras 01 out of the group' }));
  expect(await screen.findByText('Obras 01 is in no group now')).toBeTruthy();
  expect(api.last('AssignCustomer')?.variables).toEqual({ id: 'customer-1', salesGroupId: null });
  await waitFor(() => expect(drawer.queryByText('Obras 01')).toBeNull());
});

it('lets a seller look at a group’s people, and not change them', async () => {
  const api = new FakeApi();
  open('/sales-groups/group-sur', api, api.sam);
  const drawer = within(await screen.findByRole('dialog', { name: 'Sur' }));
  expect(drawer.getByLabelText(/^Name/)).toHaveProperty('readOnly', true);
  expect(drawer.queryByRole('button', { name: 'Save changes' })).toBeNull();
  expect(drawer.queryByRole('button', { name: 'Delete sales group' })).toBeNull();
});
