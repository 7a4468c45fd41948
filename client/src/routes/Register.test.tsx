import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeApi } from '../test/fake-api';
import { openApp } from '../test/render-app';

const PASSWORD = 'a-long-Password-1';

async function open(api = new FakeApi()) {
  const app = openApp('/register', api);
  await screen.findByLabelText('Company name');
  const fill = async (fields: Record<string, string>) => {
    for (const [label, text] of Object.entries(fields))
      await app.user.type(screen.getByLabelText(label), text);
  };
  const submit = (name: string) => app.user.click(screen.getByRole('button', { name }));
  return { ...app, fill, submit };
}

describe('a new company', () => {
  it('is made from its name and tells where to begin', async () => {
    const { api, fill, submit, address } = await open();
    await fill({ 'Company name': 'Nueva SL', 'E-mail': ' eva@nueva.test ', Password: PASSWORD });
    await submit('Create the company');
    expect(await screen.findByText('Place your first order')).toBeTruthy();
    expect(address()).toBe('/');
    expect(api.last('Register')?.variables).toEqual({
      input: { clientName: 'Nueva SL', email: 'eva@nueva.test', password: PASSWORD },
    });
  });

  it('shows at their fields what is taken', async () => {
    const { fill, submit } = await open();
    await fill({ 'Company name': 'Other', 'E-mail': 'ana@acme.test', Password: PASSWORD });
    await submit('Create the company');
    expect(await screen.findByText(/already an account with this e-mail/)).toBeTruthy();
    const email = screen.getByLabelText('E-mail');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(email));
  });

  it.each([
    ['short', 'At least 10 characters'],
    ['ñ'.repeat(37), 'Too long: 72 bytes at most (an accented letter counts as two)'],
  ])('counts the bytes of the password %s', async (password, sentence) => {
    const { api, fill, submit } = await open();
    await fill({ 'Company name': 'Other', 'E-mail': 'eva@nueva.test', Password: password });
    await submit('Create the company');
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(api.calls).toEqual([]);
  });
});

describe('joining a company', () => {
  it('sends its short address and no company name', async () => {
    const api = new FakeApi();
    api.ana.client.joinPolicy = 'OPEN';
    const { user, fill, submit } = await open(api);
    await user.click(screen.getByRole('radio', { name: 'Join a company' }));
    await fill({ 'Short address of the company': 'Acme', 'E-mail': 'new@acme.test', Password: PASSWORD });
    await submit('Join');
    expect(await screen.findByText('ORD-000045')).toBeTruthy();
    expect(api.last('Register')?.variables).toEqual({
      input: { clientSlug: 'acme', email: 'new@acme.test', password: PASSWORD },
    });
  });

  it('tells when the company lets only invited people in', async () => {
    const { user, fill, submit } = await open();
    await user.click(screen.getByRole('radio', { name: 'Join a company' }));
    await fill({ 'Short address of the company': 'acme', 'E-mail': 'new@acme.test', Password: PASSWORD });
    await submit('Join');
    expect((await screen.findByRole('alert')).textContent).toMatch(/only lets invited people join/);
  });
});

describe('an invitation', () => {
  const follow = async (token: string) => {
    const app = openApp(`/register?invitation=${token}`);
    await app.user.type(await screen.findByLabelText('E-mail'), 'new@acme.test');
    await app.user.type(screen.getByLabelText('Password'), PASSWORD);
    return app;
  };
  const join = ({ user }: ReturnType<typeof openApp>) =>
    user.click(screen.getByRole('button', { name: 'Join' }));

  it('asks for no company, and joins by its token alone', async () => {
    const app = await follow(new FakeApi().invitation);
    expect(screen.queryByRole('radio', { name: 'Join a company' })).toBeNull();
    expect(screen.queryByLabelText('Company name')).toBeNull();
    await join(app);
    expect(await screen.findByText('ORD-000045')).toBeTruthy();
    expect(app.api.last('Register')?.variables).toEqual({
      input: { invitationToken: app.api.invitation, email: 'new@acme.test', password: PASSWORD },
    });
  });

  it('that is no longer good says so', async () => {
    await join(await follow('old'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/only lets invited people join/);
  });
});
