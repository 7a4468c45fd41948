import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

it('makes a key with the chosen rights, shows it once, and revokes it after a question', async () => {
  const api = new FakeApi();
  signIn(api);
  const { user, address } = openApp('/api-keys', api);
  expect(await screen.findByText('No keys yet')).toBeTruthy();
  await user.click(screen.getAllByRole('link', { name: 'New key' })[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { name: 'New key' }));
  await user.type(dialog.getByLabelText('Name'), 'Web shop');
  await user.click(dialog.getByRole('button', { name: 'Create the key' }));
  expect(await dialog.findByText('Choose at least one')).toBeTruthy();
  const orders = within(dialog.getByRole('group', { name: 'Orders' }));
  await user.click(orders.getByRole('checkbox', { name: 'See' }));
  await user.click(orders.getByRole('checkbox', { name: 'Create' }));
  await user.selectOptions(dialog.getByLabelText('Expires'), 'Never');
  await user.click(dialog.getByRole('button', { name: 'Create the key' }));
  expect((await dialog.findByLabelText<HTMLInputElement>('The key')).value).toBe('vec_shown-once');
  expect(api.last('CreateApiKey')?.variables).toEqual({
    input: { name: 'Web shop', verbs: ['order:read', 'order:create'] },
  });

  await user.click(dialog.getByRole('link', { name: 'I have kept it' }));
  await waitFor(() => expect(address()).toBe('/api-keys'));
  expect(document.body.textContent).not.toContain('vec_shown-once');
  expect(await screen.findByText('Changes Orders')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Revoke Web shop' }));
  await user.click(await screen.findByRole('button', { name: 'Yes, revoke' }));
  expect(await screen.findByText('No keys yet')).toBeTruthy();
});

it('is neither shown to a seller in the menu, nor asked for at its address', async () => {
  const api = new FakeApi();
  signIn(api, api.sam);
  openApp('/api-keys', api);
  expect(await screen.findByText('This page is not for your role')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'API keys' })).toBeNull();
  expect(api.count('ApiKeys')).toBe(0);
});
