import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeApi } from '../test/fake-api';
import { PASSWORD } from '../test/fake-data';
import { codes, codesNow, openApp, storageEvent } from '../test/render-app';
import { signIn } from '../test/sign-in';

const KEYS = ['access_token', 'refresh_token', 'user', 'client'];

async function typeIn(user: ReturnType<typeof openApp>['user'], email: string) {
  await user.type(await screen.findByLabelText('E-mail'), email);
  await user.type(screen.getByLabelText('Password'), PASSWORD);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('without a session', () => {
  it.each(['/', '/account', '/orders/order-acme-1?q=obra'])(
    'sends %s to the sign-in, and back there afterwards',
    async (path) => {
      const { user, api, address } = openApp(path);
      await screen.findByRole('heading', { name: 'Sign in' });
      expect(address()).toBe('/login');
      expect(api.calls).toEqual([]);
      await typeIn(user, 'ana@acme.test');
      await waitFor(() => expect(address()).toBe(path));
    },
  );
});

describe('when the session ends by itself', () => {
  it('asks for the password over the page, which keeps what was typed, and goes on', async () => {
    const api = new FakeApi();
    signIn(api);
    const { user, address } = openApp('/orders/order-acme-45', api);
    const notes = await screen.findByLabelText<HTMLTextAreaElement>('Notes');
    await user.type(notes, ' and more');
    api.tokens.forgetAll();
    await user.click(screen.getByRole('button', { name: 'Save notes' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Your session ended' }));
    expect(KEYS.map((key) => localStorage.getItem(key))).toEqual([null, null, null, null]);
    await user.type(dialog.getByLabelText('Password'), PASSWORD);
    await user.click(dialog.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Your session ended' })).toBeNull());
    expect(address()).toBe('/orders/order-acme-45');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Notes').value).toContain(' and more');
    await user.click(screen.getByRole('button', { name: 'Save notes' }));
    expect(await screen.findByText('Notes saved')).toBeTruthy();
  });

  it('lets somebody else sign in, and leads back to the same page', async () => {
    const api = new FakeApi();
    signIn(api);
    const { user, address } = openApp('/orders?status=PENDING', api);
    await codes();
    api.tokens.forgetAll();
    await user.click(screen.getByLabelText('Shipped'));
    await user.click(await screen.findByRole('button', { name: 'Sign in as somebody else' }));
    expect(await screen.findByText(/Sign in again and carry on where you were/)).toBeTruthy();
    await typeIn(user, 'ana@acme.test');
    await waitFor(() => expect(address()).toBe('/orders?status=PENDING%2CSHIPPED'));
  });

  it('does not notice an access token that ran out: the pages go on', async () => {
    const api = new FakeApi();
    signIn(api);
    const { user } = openApp('/orders', api);
    await codes();
    api.tokens.expireAll();
    await user.click(screen.getByRole('checkbox', { name: 'Shipped' }));
    await waitFor(() => expect(codesNow()).toHaveLength(11));
    expect(api.count('Refresh')).toBe(1);
  });
});

describe('signing out', () => {
  it('empties this browser, ends the session at the server, and shows nothing of it to the next', async () => {
    const api = new FakeApi();
    const { refreshToken } = signIn(api);
    const { user, address } = openApp('/orders/order-acme-45', api);
    await screen.findByRole('dialog', { name: /ORD-000045/ });
    await user.keyboard('{Escape}');
    const [button] = screen.getAllByRole('button', { name: 'Sign out' });
    await user.click(button as HTMLElement);
    await screen.findByRole('heading', { name: 'Sign in' });
    expect(KEYS.map((key) => localStorage.getItem(key))).toEqual([null, null, null, null]);
    expect(api.last('Logout')?.variables).toEqual({ refreshToken });
    expect(api.tokens.isAlive(refreshToken)).toBe(false);
    expect(screen.queryByText(/Your session ended/)).toBeNull();

    await typeIn(user, 'gus@globex.test');
    expect(await screen.findByText('GLX-3')).toBeTruthy();
    expect(address()).toBe('/');
    expect(document.body.textContent).not.toContain('ORD-0000');
  });
});

describe('with another tab', () => {
  it('leaves when that one signs out', async () => {
    const api = new FakeApi();
    signIn(api);
    openApp('/orders', api);
    await codes();
    for (const key of KEYS) localStorage.removeItem(key);
    act(() => storageEvent('access_token'));
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy();
  });

  it('becomes the user who signed in there, and keeps nothing of the one before', async () => {
    const api = new FakeApi();
    signIn(api);
    openApp('/orders', api);
    expect(await codes()).toContain('ORD-000045');
    const { accessToken, refreshToken } = api.tokens.issue(api.gus.id);
    const { client, ...gus } = api.gus;
    localStorage.setItem('client', JSON.stringify(client));
    localStorage.setItem('user', JSON.stringify(gus));
    localStorage.setItem('refresh_token', refreshToken);
    localStorage.setItem('access_token', accessToken);
    act(() => storageEvent('access_token'));
    await waitFor(() => expect(codesNow()).toEqual(['GLX-3', 'GLX-2', 'GLX-1']));
    expect(screen.getByText('Globex')).toBeTruthy();
  });

  it('enters when that one signs in', async () => {
    const api = new FakeApi();
    openApp('/orders', api);
    await screen.findByRole('heading', { name: 'Sign in' });
    act(() => void signIn(api));
    expect(await codes()).toHaveLength(20);
  });
});
