import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { refuse } from '../../test/fake-tokens';
import { openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

// jsdom measures nothing, and a chart without a size only complains.
vi.mock('./SalesChart', () => ({ default: () => null }));

// The orders of makeOrders: one each third day, the 45th on 13 May.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 4, 14, 12) });
});

function open(path = '/', api = new FakeApi()) {
  signIn(api);
  return openApp(path, api);
}
const figure = (name: string) => screen.findByRole('figure', { name });

describe('the start', () => {
  it('tells of the last thirty days against those before, in the reader’s time zone', async () => {
    const { api } = open();
    expect((await figure('Orders')).textContent).toBe('7');
    expect(api.last('Home')?.variables).toMatchObject({
      from: new Date(2026, 3, 15).toISOString(),
      to: new Date(2026, 4, 15).toISOString(),
      before: new Date(2026, 2, 16).toISOString(),
      beforeTo: new Date(2026, 3, 15).toISOString(),
      groupBy: 'DAY',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  });

  it('shows another period by its switch and its address', async () => {
    const { user, api, address, router } = open('/?period=7d');
    expect((await figure('Orders')).textContent).toBe('1');
    await user.click(screen.getByRole('radio', { name: '12 months' }));
    expect(address()).toBe('/?period=12m');
    await waitFor(() => expect(api.last('Home')?.variables).toMatchObject({ groupBy: 'MONTH' }));
    await waitFor(async () => expect((await figure('Orders')).textContent).toBe('34'));
    await router.navigate(-1);
    await waitFor(async () => expect((await figure('Orders')).textContent).toBe('1'));
  });

  it('says as a table what the chart draws, and leads on', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'Sales over time' });
    expect(within(table).getByRole('row', { name: /Apr 15 .* 7/ })).toBeTruthy();
    const shipped = screen.getByRole('link', { name: /^Shipped/ });
    expect(shipped.getAttribute('href')).toBe('/orders?status=SHIPPED');
    expect(screen.getByText('Saw')).toBeTruthy();
    expect(screen.getByRole('link', { name: /ORD-000045/ }).getAttribute('href')).toBe(
      '/orders/order-acme-45',
    );
  });

  it('tells a new company where to begin, and nothing of figures', async () => {
    const { user } = open('/', new FakeApi(0));
    expect(await screen.findByText('Place your first order')).toBeTruthy();
    expect(screen.queryByRole('figure')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'New order' }));
    expect(await screen.findByRole('dialog', { name: 'New order' })).toBeTruthy();
  });

  it('keeps the lists when the figures fail, and tries again', async () => {
    const api = new FakeApi();
    api.interfere = ({ operation }) => {
      if (operation === 'Home') throw refuse('SERVICE_UNAVAILABLE');
    };
    const { user } = open('/', api);
    expect(await screen.findByText('ORD-000045')).toBeTruthy();
    api.interfere = () => undefined;
    await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' }));
    expect((await figure('Orders')).textContent).toBe('7');
  });
});
