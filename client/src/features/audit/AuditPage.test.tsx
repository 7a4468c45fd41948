import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { codes, codesNow, openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

function recorded(): FakeApi {
  const api = new FakeApi();
  api.audit.put('e1', 'CREATE', 'Product', api.ana, { after: { name: 'Nail', price: '0.10', stock: 500 } });
  api.audit.put('e2', 'SIGN_IN', 'User', api.sam);
  api.audit.put('e3', 'UPDATE', 'Product', api.ana, {
    before: { price: '0.10', isActive: true },
    after: { price: '0.12', isActive: false },
  });
  signIn(api);
  return api;
}

it('keeps its filters in the address, days as whole days, and clears them together', async () => {
  const api = recorded();
  const { user, address } = openApp('/audit?from=2026-02-01&to=2026-02-03&action=UPDATE', api);
  expect(await codes()).toEqual(['Product changed']);
  expect(api.last('AuditLog')?.variables).toMatchObject({
    filter: {
      action: ['UPDATE'],
      from: new Date(2026, 1, 1).toISOString(),
      to: new Date(2026, 1, 4).toISOString(),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
  await waitFor(() => expect(codesNow()).toEqual(['Product changed', 'Signed in', 'Product created']));
  expect(address()).toBe('/audit');
  await user.selectOptions(screen.getByLabelText('Who'), 'sam@acme.test');
  await waitFor(() => expect(codesNow()).toEqual(['Signed in']));
  expect(address()).toBe('/audit?by=user-sam%40acme.test');
  await user.selectOptions(screen.getByLabelText('Kind'), 'Order');
  expect(await screen.findByText('No entry matches')).toBeTruthy();
});

it('shows an entry field by field, as it was and as it became, with who and where from', async () => {
  const { user, address } = openApp('/audit', recorded());
  expect(await screen.findByText('Price, Active')).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'Product changed' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Product changed' }));
  expect(address()).toBe('/audit/e3');
  const changed = await dialog.findByRole('region', { name: 'What changed' });
  expect(changed.textContent).toBe('What changedPriceBefore: €0.10After: €0.12ActiveBefore: YesAfter: No');
  for (const text of ['ana@acme.test (user)', '192.0.2.7', 'Firefox on Linux'])
    expect(dialog.getByText(text)).toBeTruthy();
  await user.click(dialog.getByRole('link', { name: 'Its whole record' }));
  await waitFor(() => expect(codesNow()).toEqual(['Product changed', 'Product created']));
  expect(address()).toBe('/audit?of=Product-1');
});
