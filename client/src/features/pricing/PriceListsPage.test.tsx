import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { codes, openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

function open(path: string, api = new FakeApi(), who = api.ana) {
  signIn(api, who);
  return openApp(path, api);
}

it('lists the price lists, makes one, and says at its field that a name is taken', async () => {
  const { user, address, api } = open('/price-lists');
  expect(await codes()).toEqual(['Mayoreo', 'General']);
  expect(within(screen.getByRole('row', { name: /Mayoreo/ })).getByText('1 price')).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'New price list' }));
  const form = within(await screen.findByRole('dialog', { name: 'New price list' }));
  await user.type(form.getByLabelText(/^Name/), 'General');
  await user.click(form.getByRole('button', { name: 'Create price list' }));
  expect(await form.findByText('There is already a price list with this name')).toBeTruthy();
  await user.type(form.getByLabelText(/^Name/), '2');
  await user.click(form.getByRole('button', { name: 'Create price list' }));
  await waitFor(() => expect(address()).toBe('/price-lists/list-General2'));
  expect(api.last('CreatePriceList')?.variables).toEqual({
    input: { name: 'General2', isActive: true, isDefault: false },
  });
});

it('changes a price where it stands, as people write amounts, and puts it back by Escape', async () => {
  const { user, api } = open('/price-lists/list-Mayoreo');
  const field = await screen.findByLabelText<HTMLInputElement>('Price of Drill in this list');
  await user.clear(field);
  await user.type(field, '1.750,5{Enter}');
  expect(await screen.findByText('Drill now costs €1,750.50 in this list')).toBeTruthy();
  expect(api.sellSide.find('list-Mayoreo').prices[0]?.price).toBe('1750.50');
  const again = screen.getByLabelText<HTMLInputElement>('Price of Drill in this list');
  await user.clear(again);
  await user.type(again, '9{Escape}');
  expect(again.value).toBe('1750.50');
  await user.type(screen.getByRole('combobox', { name: 'Add a product' }), 'nail');
  await user.click(await screen.findByRole('option', { name: /Nail/, hidden: true }));
  const price = screen.getByLabelText('Price in this list');
  await user.clear(price);
  await user.type(price, '0,08');
  await user.click(screen.getByRole('button', { name: 'Set price' }));
  expect(await screen.findByLabelText('Price of Nail in this list')).toHaveProperty('value', '0.08');
});

it('shows a seller the prices, and nothing to change them with', async () => {
  const api = new FakeApi();
  open('/price-lists/list-Mayoreo', api, api.sam);
  expect(await screen.findByText('€1,800.00')).toBeTruthy();
  expect(screen.queryByLabelText('Price of Drill in this list')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
});
