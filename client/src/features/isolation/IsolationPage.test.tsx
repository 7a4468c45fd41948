import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';
import { snapshot } from '../../auth/session';

const side = (name: string) => within(screen.getByRole('region', { name }));

it('asks both demo companies the same, and shows what each is told', async () => {
  const { user, api } = openApp('/isolation');
  await user.click(await screen.findByRole('button', { name: 'Ask both' }));
  const first = await screen.findByRole('region', { name: 'Answer to Acme Ferretería' });
  const second = await screen.findByRole('region', { name: 'Answer to Globex' });
  expect(first.textContent).toContain('ORD-000045');
  expect(second.textContent).toContain('GLX-');
  expect(second.textContent).not.toContain('ORD-0000');
  await user.click(screen.getByRole('button', { name: 'Ask both' }));
  await waitFor(() => expect(api.calls.filter(({ operation }) => operation === '').length).toBe(4));
  expect(api.count('LoginHere')).toBe(2);
});

it('asks for an order of the first by its id: the second has no such order', async () => {
  const { user } = openApp('/isolation');
  await user.click(await screen.findByRole('radio', { name: 'An order of the first, by its id' }));
  await user.click(screen.getByRole('button', { name: 'Ask both' }));
  const first = await screen.findByRole('region', { name: 'Answer to Acme Ferretería' });
  expect(first.textContent).toContain('"code"');
  expect(screen.getByRole('region', { name: 'Answer to Globex' }).textContent).toContain('"order": null');
});

it('tells at a side that its account is wrong, and leaves the dashboard’s session alone', async () => {
  const api = new FakeApi();
  signIn(api, api.sam);
  const { user } = openApp('/isolation', api);
  await screen.findByRole('button', { name: 'Ask both' });
  await user.clear(side('Second company').getByLabelText('E-mail'));
  await user.type(side('Second company').getByLabelText('E-mail'), 'nobody@globex.test');
  await user.click(screen.getByRole('button', { name: 'Ask both' }));
  expect(await side('Second company').findByRole('alert')).toBeTruthy();
  expect(side('First company').getByText(/ORD-000045/)).toBeTruthy();
  expect(snapshot().user?.email).toBe('sam@acme.test');
});
