import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { makePerson } from '../../test/fake-platform';
import { openApp } from '../../test/render-app';
import { signInToConsole } from '../../test/sign-in';

function open(path: string, api = new FakeApi(), who = api.platform.root) {
  signInToConsole(api, who);
  return openApp(path, api);
}

/** One of the two buttons is for a phone; CSS shows either. */
const signOut = async (user: ReturnType<typeof open>['user']) => {
  const [button] = screen.getAllByRole('button', { name: 'Sign out' });
  if (button) await user.click(button);
};

it('leads to its own door, in by its own password, and out again', async () => {
  const { user, address } = openApp('/platform/servers');
  await user.type(await screen.findByLabelText('E-mail'), 'root@platform.test');
  await user.type(screen.getByLabelText('Password'), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.clear(screen.getByLabelText('Password'));
  await user.type(screen.getByLabelText('Password'), 'demo-Password-1');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('12 of 200 connections in use')).toBeTruthy();
  expect(address()).toBe('/platform/servers');
  expect(screen.getByText('Its certificate runs out')).toBeTruthy();
  await signOut(user);
  await waitFor(() => expect(address()).toBe('/platform/login'));
});

it('lists the clients, finds one, and says when none match', async () => {
  const { user, address } = open('/platform');
  expect(await screen.findByText(/^2 clients/)).toBeTruthy();
  await user.type(screen.getByRole('searchbox'), 'nitec');
  expect(await screen.findByText(/^1 client\b/)).toBeTruthy();
  await user.type(screen.getByRole('searchbox'), 'zz');
  expect(await screen.findByText('No client matches')).toBeTruthy();
  await user.clear(screen.getByRole('searchbox'));
  await user.click(await screen.findByRole('link', { name: 'Initech' }));
  await waitFor(() => expect(address()).toBe('/platform/clients/initech'));
  expect(await screen.findByText('t_initech')).toBeTruthy();
});

it('shows what stands on a client’s own page, and that another is not there', async () => {
  const api = new FakeApi();
  Object.assign(api.platform.clients[0] ?? {}, {
    warnings: ['Two migrations behind'],
    status: 'PROVISIONING',
  });
  const { router } = open('/platform/clients/acme', api);
  expect(await screen.findByText('Two migrations behind')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  // It is followed while it is being made.
  Object.assign(api.platform.clients[0] ?? {}, { status: 'ACTIVE' });
  expect(await screen.findByRole('button', { name: 'Pause' }, { timeout: 4_000 })).toBeTruthy();
  await router.navigate('/platform/clients/nobody');
  expect(await screen.findByText('No such client')).toBeTruthy();
});

it('makes a client on the tier that is chosen; a short address that is taken is told at its field', async () => {
  const { user, api, address } = open('/platform/clients/new');
  await user.type(await screen.findByLabelText('Company name'), 'Umbrella');
  await user.type(screen.getByLabelText('Short address'), 'acme');
  await user.click(screen.getByRole('radio', { name: /Own database/ }));
  await user.click(screen.getByRole('button', { name: 'Create the client' }));
  expect(await screen.findByText('Another client has this short address')).toBeTruthy();
  await user.clear(screen.getByLabelText('Short address'));
  await user.type(screen.getByLabelText('Short address'), 'umbrella');
  await user.click(screen.getByRole('button', { name: 'Create the client' }));
  await waitFor(() => expect(address()).toBe('/platform/clients/umbrella'));
  expect(api.last('CreateClient')?.variables).toEqual({
    input: { name: 'Umbrella', slug: 'umbrella', isolation: 'DATABASE', plan: 'standard' },
  });
});

it('pauses after the short address was typed, and resumes at once', async () => {
  const { user, api } = open('/platform/clients/acme');
  await user.click(await screen.findByRole('button', { name: 'Pause' }));
  const dialog = within(await screen.findByRole('dialog'));
  const pause = dialog.getByRole('button', { name: 'Pause' });
  expect(pause.hasAttribute('disabled')).toBe(true);
  await user.type(dialog.getByLabelText('Type acme to confirm'), 'acme');
  await user.click(pause);
  expect(await screen.findByText('Paused')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Resume' }));
  expect(await screen.findByText('Active')).toBeTruthy();
  expect(api.count('PauseClient')).toBe(1);
});

it('looks into a client with its reason, under a banner, and comes back', async () => {
  const { user, api, address } = open('/platform/clients/acme');
  await user.click(await screen.findByRole('button', { name: 'Look in' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Why'), 'ticket 4711');
  await user.click(dialog.getByRole('button', { name: 'Look in' }));
  const banner = within(await screen.findByRole('region', { name: 'Looking in' }));
  expect(api.platform.looks).toEqual([{ slug: 'acme', reason: 'ticket 4711' }]);
  await user.click(banner.getByRole('button', { name: 'End' }));
  await waitFor(() => expect(address()).toBe('/platform/clients/acme'));
  await waitFor(() => expect(api.count('EndImpersonation')).toBe(1));
});

it('keeps from a role what is not for it', async () => {
  const api = new FakeApi();
  const { router } = open('/platform/clients/acme', api, makePerson('sue@platform.test', 'SUPPORT'));
  expect(await screen.findByRole('button', { name: 'Look in' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  await router.navigate('/platform');
  expect(await screen.findByText(/^2 clients/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'New client' })).toBeNull();
  await router.navigate('/platform/nowhere');
  expect(await screen.findByText('This page does not exist')).toBeTruthy();
});

it('changes the people: a role, who may sign in, and never the last superadmin', async () => {
  const { user, api } = open('/platform/people');
  const role = await screen.findByLabelText('Role of olga@platform.test');
  expect(screen.getByLabelText('Role of root@platform.test').hasAttribute('disabled')).toBe(true);
  await user.selectOptions(role, 'SUPPORT');
  expect(await screen.findByText('olga@platform.test has another role, and signs in anew.')).toBeTruthy();
  await user.click(screen.getByRole('switch', { name: 'olga@platform.test may sign in' }));
  expect(await screen.findByText('olga@platform.test may sign in no more.')).toBeTruthy();
  Object.assign(api.platform.people[1] ?? {}, { role: 'SUPERADMIN' });
  await user.click(screen.getByRole('switch', { name: 'olga@platform.test may sign in' }));
  expect(await screen.findByText(/The last active superadmin stays/)).toBeTruthy();
});

it('invites somebody by a link that is shown once; they join by it', async () => {
  const { user, api, router, address } = open('/platform/people');
  const invite = within(await screen.findByRole('region', { name: 'Invite somebody' }));
  await user.type(invite.getByLabelText('E-mail'), 'eva@platform.test');
  await user.click(invite.getByRole('button', { name: 'Invite' }));
  const link = await invite.findByLabelText<HTMLInputElement>('Invitation link');
  expect(link.value).toMatch(/\/platform\/register\?invitation=shown-once$/);
  expect(await screen.findByRole('region', { name: 'Open invitations' })).toBeTruthy();

  await signOut(user);
  await waitFor(() => expect(address()).toBe('/platform/login'));
  await router.navigate('/platform/register?invitation=shown-once');
  await user.type(await screen.findByLabelText('First name'), 'Eva');
  await user.type(screen.getByLabelText('E-mail'), 'root@platform.test');
  await user.type(screen.getByLabelText('Password'), 'a fairly long one');
  await user.click(screen.getByRole('button', { name: 'Join' }));
  expect(await screen.findByText(/already somebody with this e-mail/)).toBeTruthy();
  await user.clear(screen.getByLabelText('E-mail'));
  await user.type(screen.getByLabelText('E-mail'), 'eva@platform.test');
  await user.click(screen.getByRole('button', { name: 'Join' }));
  expect(await screen.findByText(/^2 clients/)).toBeTruthy();
  expect(api.last('PlatformRegister')?.variables).toEqual({
    input: {
      ...{ email: 'eva@platform.test', password: 'a fairly long one', invitationToken: 'shown-once' },
      ...{ firstName: 'Eva', lastName: null },
    },
  });
});

it('takes an invitation back', async () => {
  const api = new FakeApi();
  api.platform.invitations = [
    { id: 'i1', email: 'eva@platform.test', role: 'SUPPORT', expiresAt: '2026-03-01T09:30:00.000Z' },
  ];
  const { user } = open('/platform/people', api);
  await user.click(
    await screen.findByRole('button', { name: 'Take back the invitation of eva@platform.test' }),
  );
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Open invitations' })).toBeNull());
});
