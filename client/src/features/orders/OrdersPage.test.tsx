import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { refuse } from '../../test/fake-tokens';
import { codes, codesNow, openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

function open(path = '/orders', api = new FakeApi()) {
  signIn(api);
  return openApp(path, api);
}
const becomes = (expected: string[]) => waitFor(() => expect(codesNow()).toEqual(expected));
const range = (from: number, to: number) =>
  Array.from(
    { length: Math.abs(to - from) + 1 },
    (_, step) => `ORD-${String(from + Math.sign(to - from) * step).padStart(6, '0')}`,
  );

describe('the list', () => {
  it('shows the newest twenty of the own company, in its currency and the reader’s language, and how many there are', async () => {
    open();
    expect(await codes()).toEqual(range(45, 26));
    expect(screen.getByText(/^45 orders · Only the orders of Acme Ferretería/)).toBeTruthy();
    const row = screen.getByRole('row', { name: /ORD-000045/ });
    expect(within(row).getByText('Pending')).toBeTruthy();
    expect(within(row).getByText('€446.50')).toBeTruthy();
    expect(within(row).getByText('May 13, 2026')).toBeTruthy();
  });

  it('turns pages forward and back, and the address bar with it', async () => {
    const { user, address, router } = open();
    await codes();
    expect(screen.getByRole('button', { name: 'Previous page' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await becomes(range(25, 6));
    expect(address()).toContain('after=');
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await becomes(range(5, 1));
    expect(screen.getByRole('button', { name: 'Next page' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    await becomes(range(25, 6));
    expect(address()).toContain('before=');
    await router.navigate(-1);
    await becomes(range(5, 1));
  });

  it('searches at the server once the typing pauses, from the first page', async () => {
    const { user, api, address } = open('/orders?after=c-order-acme-26');
    await becomes(range(25, 6));
    const asked = api.count('Orders');
    await user.type(screen.getByLabelText('Search orders'), '00001');
    await becomes([...range(19, 10), 'ORD-000001']);
    expect(api.count('Orders')).toBe(asked + 1);
    expect(api.last('Orders')?.variables).toMatchObject({ filter: { search: '00001' }, first: 20 });
    expect(address()).toBe('/orders?q=00001');
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    await becomes(range(45, 26));
    expect(address()).toBe('/orders');
  });

  it('filters by several statuses and sorts', async () => {
    const { user, api, address } = open();
    await codes();
    await user.click(screen.getByLabelText('Shipped'));
    await user.click(screen.getByLabelText('Cancelled'));
    await user.selectOptions(screen.getByLabelText('Sort by'), 'Code');
    await waitFor(() =>
      expect(codesNow().slice(0, 4)).toEqual(['ORD-000003', 'ORD-000004', 'ORD-000007', 'ORD-000008']),
    );
    expect(api.last('Orders')?.variables).toMatchObject({
      filter: { status: ['SHIPPED', 'CANCELLED'] },
      orderBy: 'CODE_ASC',
    });
    expect(address()).toBe('/orders?status=SHIPPED%2CCANCELLED&sort=CODE_ASC');
  });

  it('is restored from its address', async () => {
    const { api } = open('/orders?q=obra&status=CONFIRMED,NONSENSE&sort=TOTAL_DESC');
    await codes();
    expect(api.last('Orders')?.variables).toMatchObject({
      filter: { search: 'obra', status: ['CONFIRMED'] },
      orderBy: 'TOTAL_DESC',
      first: 20,
    });
    expect(screen.getByLabelText<HTMLInputElement>('Search orders').value).toBe('obra');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Confirmed' }).checked).toBe(true);
  });

  it('tells no match from no orders, and offers the way out', async () => {
    const { user } = open('/orders?q=nothing-like-this');
    await user.click(await screen.findByRole('button', { name: 'Clear the filters' }));
    expect(await codes()).toHaveLength(20);
  });

  it('offers the first page when the cursor in the address is not good any more', async () => {
    const { user } = open('/orders?after=forged');
    await user.click(await screen.findByRole('button', { name: 'Go to the first page' }));
    expect(await codes()).toEqual(range(45, 26));
  });

  it('says what failed, with the reference, and tries again', async () => {
    const api = new FakeApi();
    api.interfere = ({ operation }) => {
      if (operation === 'Orders') throw refuse('INTERNAL_SERVER_ERROR');
    };
    const { user } = open('/orders', api);
    expect((await screen.findByRole('alert')).textContent).toContain('trace-1');
    api.interfere = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await codes()).toHaveLength(20);
  });
});

describe('a new order', () => {
  it('takes the amount as people write it, and is the first of the list at once', async () => {
    const { user, api } = open('/orders?status=SHIPPED');
    await codes();
    await user.click(screen.getByRole('button', { name: 'New order' }));
    const dialog = await screen.findByRole('dialog', { name: 'New order' });
    await user.type(within(dialog).getByLabelText('Total'), '1.999,90');
    await user.type(within(dialog).getByLabelText('Notes'), 'Llamar antes');
    await user.click(within(dialog).getByRole('button', { name: 'Create order' }));
    expect(await screen.findByText('Order ORD-000046 created')).toBeTruthy();
    await waitFor(() => expect(codesNow()[0]).toBe('ORD-000046'));
    expect(api.last('CreateOrder')?.variables).toMatchObject({
      input: { total: '1999.90', notes: 'Llamar antes' },
    });
    expect(screen.getByText(/^46 orders/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('refuses an amount that could be two, and shows at its field that a code is taken', async () => {
    const { user, api } = open();
    await codes();
    await user.click(screen.getByRole('button', { name: 'New order' }));
    const dialog = await screen.findByRole('dialog', { name: 'New order' });
    await user.type(within(dialog).getByLabelText('Total'), '1.999');
    await user.click(within(dialog).getByRole('button', { name: 'Create order' }));
    expect(within(dialog).getByText(/at most two decimals/)).toBeTruthy();
    expect(api.count('CreateOrder')).toBe(0);
    await user.clear(within(dialog).getByLabelText('Total'));
    await user.type(within(dialog).getByLabelText('Code'), 'ORD-000045');
    await user.click(within(dialog).getByRole('button', { name: 'Create order' }));
    expect(await within(dialog).findByText('There is already an order with this code')).toBeTruthy();
    expect(within(dialog).getByLabelText('Code').getAttribute('aria-invalid')).toBe('true');
  });
});
