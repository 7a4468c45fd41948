import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

async function open(api = new FakeApi()) {
  signIn(api);
  const app = openApp('/settings', api);
  await screen.findByRole('region', { name: 'The company' });
  return app;
}

it('changes the company, and the pages go by its clock', async () => {
  const { user, api, router } = await open();
  await user.selectOptions(screen.getByLabelText('Who may join'), 'Anybody who knows the short address');
  await user.type(screen.getByLabelText('Company name'), ' SL');
  await user.type(screen.getByRole('combobox', { name: 'Time zone' }), 'Kiri');
  await user.click(await screen.findByRole('option', { name: 'Pacific/Kiritimati', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Save company' }));
  expect(await screen.findByText('Company saved')).toBeTruthy();
  expect(api.ana.client).toMatchObject({
    name: 'Acme Ferretería SL',
    joinPolicy: 'OPEN',
    currency: 'EUR',
    timeZone: 'Pacific/Kiritimati',
  });
  await waitFor(() => expect(screen.getByTestId('client-name').textContent).toBe('Acme Ferretería SL'));
  // Fourteen hours ahead: half past nine in the morning is half an hour before midnight.
  await router.navigate('/orders/order-acme-45');
  const dialog = within(await screen.findByRole('dialog', { name: /ORD-000045/ }));
  expect((await dialog.findAllByText(/(11:30\sPM|23:30)/)).length).toBeGreaterThan(0);
});

it('sends a logo, shows it at the top, says what is no picture, and takes it away after a question', async () => {
  const api = new FakeApi();
  const sent: string[] = [];
  api.files = (path, { method, headers }) => {
    if (method !== 'POST') return new Response('picture', { headers: { 'content-type': 'image/webp' } });
    sent.push(`${path} ${new Headers(headers).get('content-type')}`);
    if (sent.length === 1)
      return Response.json(
        { errors: [{ message: '', extensions: { code: 'BAD_USER_INPUT' } }] },
        { status: 400 },
      );
    api.ana.client.logo = { url: '/files/logo?v=1', width: 9, height: 9 };
    return Response.json(api.ana.client.logo);
  };
  const { user } = await open(api);
  const file = new File(['x'], 'logo.png', { type: 'image/png' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  await user.upload(input, file);
  expect(await screen.findByText(/This is no picture that we can read/)).toBeTruthy();
  await user.upload(input, file);
  expect(await screen.findByText('Logo saved')).toBeTruthy();
  expect(sent).toEqual(['/files/logo image/png', '/files/logo image/png']);
  expect((await screen.findByTestId('client-logo')).getAttribute('src')).toMatch(/^data:image\/webp;base64,/);
  expect(screen.getByRole('img', { name: 'Logo of Acme Ferretería' })).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await user.click(await screen.findByRole('button', { name: 'Yes, remove it' }));
  await waitFor(() => expect(screen.queryByTestId('client-logo')).toBeNull());
  expect(screen.getByText('No logo yet')).toBeTruthy();
});

it('tells how much of the plan is used', async () => {
  await open();
  const plan = within(screen.getByRole('region', { name: 'Plan and usage' }));
  for (const text of ['240 of 250', 'Nearly used up', '12, no limit', '45 of 1,000,000'])
    expect(plan.getByText(text, { exact: false })).toBeTruthy();
});

it('is not for a seller', async () => {
  const api = new FakeApi();
  signIn(api, api.sam);
  openApp('/settings', api);
  expect(await screen.findByText('This page is not for your role')).toBeTruthy();
  expect(api.count('Settings')).toBe(0);
});
