import { act, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeApi } from '../test/fake-api';
import { PASSWORD } from '../test/fake-data';
import { refuse } from '../test/fake-tokens';
import { openApp } from '../test/render-app';

async function fillIn(user: ReturnType<typeof openApp>['user'], email: string, password: string) {
  await user.type(await screen.findByLabelText('E-mail'), email);
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

afterEach(() => i18next.changeLanguage('en'));

describe('signing in', () => {
  it('leads to the start and keeps the four keys', async () => {
    const { user, address } = openApp('/login');
    await fillIn(user, 'ana@acme.test', PASSWORD);
    expect(await screen.findByText('ORD-000045')).toBeTruthy();
    expect(address()).toBe('/');
    expect(screen.getByText('Acme Ferretería')).toBeTruthy();
    for (const key of ['access_token', 'refresh_token']) expect(localStorage.getItem(key)).toBeTruthy();
    expect(JSON.parse(localStorage.getItem('user') ?? '')).toMatchObject({
      email: 'ana@acme.test',
      role: 'OWNER',
    });
    expect(JSON.parse(localStorage.getItem('client') ?? '')).toMatchObject({ slug: 'acme', currency: 'EUR' });
  });

  it('asks for what is missing without asking the server, and goes to the first field', async () => {
    const { user, api } = openApp('/login');
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(screen.getByText('Write an e-mail address, for example ana@company.com')).toBeTruthy();
    expect(screen.getByText('This is needed')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
    expect(api.calls).toEqual([]);
  });

  it('says the same for a wrong password and an unknown address, and keeps what was typed', async () => {
    const { user, address } = openApp('/login');
    await fillIn(user, 'nobody@acme.test', 'not-the-Password');
    expect((await screen.findByRole('alert')).textContent).toBe('The e-mail or the password is not right.');
    expect(address()).toBe('/login');
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('nobody@acme.test');
  });

  it.each([
    ['how long to wait', () => refuse('TOO_MANY_REQUESTS', { retryAfter: 42 }), /Try again in 42 seconds/],
    ['that the company is paused', () => refuse('CLIENT_PAUSED', { status: 'PAUSED' }), /account is paused/],
    ['that it is closed', () => refuse('CLIENT_PAUSED', { status: 'ARCHIVED' }), /account is closed/],
    ['that the line is down', () => new TypeError('Failed to fetch'), /No connection to the server/],
    ['what to quote to support', () => refuse('INTERNAL_SERVER_ERROR'), /Reference for support: trace-1/],
  ])('tells %s', async (_what, failure, sentence) => {
    const api = new FakeApi();
    api.interfere = () => {
      throw failure();
    };
    const { user } = openApp('/login', api);
    await fillIn(user, 'ana@acme.test', PASSWORD);
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  });

  it('speaks Spanish from the first page on, remembers it, and tells screen readers and the tab', async () => {
    const { user } = openApp('/login');
    await user.selectOptions(await screen.findByLabelText('Language'), 'es');
    expect(await screen.findByRole('button', { name: 'Iniciar sesión' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('es');
    await waitFor(() => expect(document.title).toBe('Iniciar sesión · Vecindad'));
    expect(localStorage.getItem('language')).toBe('es');
    await act(() => i18next.changeLanguage('en'));
    expect(document.documentElement.lang).toBe('en');
  });
});
