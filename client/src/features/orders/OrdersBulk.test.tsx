import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { codes, openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

// By makeOrders: 5 and 1 are PENDING, 3 is SHIPPED.
async function open(api = new FakeApi(5), who = api.ana) {
  signIn(api, who);
  const app = openApp('/orders', api);
  await codes();
  return app;
}
const row = (code: string) => within(screen.getByRole('row', { name: new RegExp(code) }));

it('moves several on at once, and lists by order those that could not', async () => {
  const { user, api } = await open();
  for (const code of ['ORD-000005', 'ORD-000001', 'ORD-000003'])
    await user.click(screen.getByLabelText(`Select ${code}`));
  const bar = within(await screen.findByRole('region', { name: 'Several orders at once' }));
  expect(bar.getByText('3 selected')).toBeTruthy();
  expect(bar.getByRole('button', { name: 'Mark as shipped' })).toHaveProperty('disabled', true);
  // Somebody else was quicker with one of them.
  api.orders.setStatus(api.sam, 'order-acme-1', 'CANCELLED');
  await user.click(bar.getByRole('button', { name: 'Confirm (2)' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('1 order is confirmed now')).toBeTruthy();
  expect(alert.getByText('ORD-000001').closest('li')?.textContent).toContain('no longer in a status');
  await waitFor(() => expect(row('ORD-000005').getByText('Confirmed')).toBeTruthy());
  // The list has asked again: it shows what the order really is.
  await waitFor(() => expect(row('ORD-000001').getByText('Cancelled')).toBeTruthy());
  expect(screen.getByLabelText('Select ORD-000001')).toHaveProperty('checked', true);
  expect(screen.getByLabelText('Select ORD-000005')).toHaveProperty('checked', false);
});

it('asks before it cancels several', async () => {
  const { user, api } = await open();
  await user.click(screen.getByLabelText('Select all on this page'));
  const bar = within(await screen.findByRole('region', { name: 'Several orders at once' }));
  await user.click(bar.getByRole('button', { name: 'Cancel orders (3)' }));
  const question = within(await screen.findByRole('dialog', { name: 'Cancel 3 orders?' }));
  expect(api.count('SetOrderStatus')).toBe(0);
  await user.click(question.getByRole('button', { name: 'Cancel orders' }));
  expect(await screen.findByText('3 orders are cancelled now')).toBeTruthy();
});

it('shows the columns that were chosen in this browser', async () => {
  const { user } = await open();
  expect(row('ORD-000005').queryByText('Ana')).toBeNull();
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Columns' })).toHaveProperty('disabled', false),
  );
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByLabelText('Created by'));
  expect(row('ORD-000005').getByText('Ana')).toBeTruthy();
  expect(localStorage.getItem('order-columns')).toContain('createdBy');
});

it('fetches the next page when somebody is about to turn to it', async () => {
  const { user, api } = await open(new FakeApi(25));
  const asked = api.count('Orders');
  await user.hover(screen.getByRole('button', { name: 'Next page' }));
  await waitFor(() => expect(api.count('Orders')).toBe(asked + 1));
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  expect(await screen.findByText('ORD-000001')).toBeTruthy();
});
