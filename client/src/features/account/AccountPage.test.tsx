import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { PASSWORD } from '../../test/fake-data';
import { refuse } from '../../test/fake-tokens';
import { openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

async function open(api = new FakeApi()) {
  signIn(api);
  const app = openApp('/account', api);
  await screen.findByRole('region', { name: 'Your profile' });
  return app;
}
const section = (name: string) => within(screen.getByRole('region', { name }));

it('saves the profile, and the header knows the new name', async () => {
  const { user, api } = await open();
  await user.type(section('Your profile').getByLabelText('Last name'), 'Ruiz');
  await user.click(screen.getByRole('button', { name: 'Save profile' }));
  expect(await screen.findByRole('link', { name: 'Account of Ana Ruiz' })).toBeTruthy();
  expect(api.last('UpdateMe')?.variables).toEqual({ input: { firstName: 'Ana', lastName: 'Ruiz', bio: '' } });
  expect(JSON.parse(localStorage.getItem('user') ?? '')).toMatchObject({ lastName: 'Ruiz' });
});

it('puts what the server refuses at its field', async () => {
  const { user, api } = await open();
  api.interfere = ({ operation }) => {
    if (operation !== 'UpdateMe') return;
    throw refuse('BAD_USER_INPUT', {
      issues: [{ path: ['input', 'bio'], message: 'at most 500 characters' }],
    });
  };
  await user.type(screen.getByLabelText('About you'), 'too long');
  await user.click(screen.getByRole('button', { name: 'Save profile' }));
  expect(await screen.findByText('at most 500 characters')).toBeTruthy();
  expect(screen.getByLabelText('About you').getAttribute('aria-invalid')).toBe('true');
});

describe('the password', () => {
  async function change(current: string, next: string, repeated = next) {
    const app = await open();
    const form = section('Change password');
    await app.user.type(form.getByLabelText('Current password'), current);
    await app.user.type(form.getByLabelText('New password'), next);
    await app.user.type(form.getByLabelText('Repeat the new password'), repeated);
    await app.user.click(form.getByRole('button', { name: 'Change password' }));
    return app;
  }

  it('is changed with the current one', async () => {
    const { api } = await change(PASSWORD, 'another-Password-2');
    expect(await screen.findByText('Password changed')).toBeTruthy();
    expect(api.ana.password).toBe('another-Password-2');
  });

  it('says at its field that the current one is wrong, and signs nobody out', async () => {
    const { address } = await change('wrong-Password-9', 'another-Password-2');
    expect(await screen.findByText('This is not your current password')).toBeTruthy();
    expect(address()).toBe('/account');
  });

  it('wants the new one twice', async () => {
    const { api } = await change(PASSWORD, 'another-Password-2', 'another-Password-3');
    expect(await screen.findByText('The two passwords differ')).toBeTruthy();
    expect(api.count('ChangePassword')).toBe(0);
  });
});
