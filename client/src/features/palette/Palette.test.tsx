import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { codes, openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

async function open(api = new FakeApi(5), who = api.ana) {
  signIn(api, who);
  const app = openApp('/orders', api);
  await codes();
  return app;
}
// The first time it has to be fetched.
const palette = () => screen.findByRole('dialog', { name: 'Search and commands' }, { timeout: 15_000 });

it('opens by Ctrl-K, finds an order at the server, and goes there by Enter', async () => {
  const { user, address, api } = await open();
  await user.keyboard('{Control>}k{/Control}');
  const dialog = within(await palette());
  await user.type(dialog.getByLabelText('Search, or go to a page'), '000004');
  expect(await dialog.findByText('ORD-000004')).toBeTruthy();
  expect(api.last('Find')?.variables).toEqual({ text: '000004' });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address()).toBe('/orders/order-acme-4'));
  expect(screen.queryByRole('dialog', { name: 'Search and commands' })).toBeNull();
});

it('finds pages whatever the accents, and offers no order to who may place none', async () => {
  const api = new FakeApi(5);
  const { user } = await open(api, Object.assign(api.sam, { role: 'MARKETING' }));
  await user.keyboard('{Control>}k{/Control}');
  const dialog = within(await palette());
  expect(dialog.queryByText('New order')).toBeNull();
  await user.type(dialog.getByLabelText('Search, or go to a page'), 'prícé');
  await waitFor(() => expect(dialog.getAllByRole('option')).toHaveLength(1));
  expect(dialog.getByRole('option', { name: /Price lists/ })).toBeTruthy();
});

it('goes by two letters, searches by a slash, and leaves the keys alone while somebody types', async () => {
  const { user, address } = await open();
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByLabelText('Search orders'));
  await user.keyboard('gan?');
  await waitFor(() => expect(address()).toBe('/orders?q=gan%3F'));
  expect(screen.queryByRole('dialog')).toBeNull();
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('gc');
  await waitFor(() => expect(address()).toBe('/customers'));
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
});
