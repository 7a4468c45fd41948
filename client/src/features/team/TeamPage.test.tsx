import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { makeUser } from '../../test/fake-data';
import { openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

function open(path: string, api = new FakeApi(), who = api.ana) {
  signIn(api, who);
  return openApp(path, api);
}
const sam = 'user-sam@acme.test';

it('shows the link of an invitation once, lists it, and takes it back', async () => {
  const { user, api, address } = open('/team/invite');
  const dialog = within(await screen.findByRole('dialog', { name: 'Invite somebody' }));
  await user.type(dialog.getByLabelText('E-mail'), 'sam@acme.test');
  await user.click(dialog.getByRole('button', { name: 'Invite' }));
  expect(await dialog.findByText('Somebody with this address is here already')).toBeTruthy();

  await user.clear(dialog.getByLabelText('E-mail'));
  await user.type(dialog.getByLabelText('E-mail'), 'new@acme.test');
  await user.click(dialog.getByRole('radio', { name: 'Administrator' }));
  await user.click(dialog.getByRole('button', { name: 'Invite' }));
  const link = await dialog.findByLabelText('Invitation link');
  expect((link as HTMLInputElement).value).toMatch(/\/register\?invitation=shown-once$/);
  expect(document.activeElement).toBe(link);
  expect(api.last('InviteUser')?.variables).toEqual({ input: { email: 'new@acme.test', role: 'ADMIN' } });

  await user.click(dialog.getByRole('link', { name: 'Done' }));
  await waitFor(() => expect(address()).toBe('/team'));
  expect(document.body.textContent).not.toContain('shown-once');
  await user.click(await screen.findByRole('button', { name: 'Take back the invitation of new@acme.test' }));
  await user.click(await screen.findByRole('button', { name: 'Yes, take it back' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Open invitations' })).toBeNull());
  expect(api.team.invitations).toEqual([]);
});

it('changes a role and sends somebody away, each after a question, and their sessions end', async () => {
  const { user, api } = open(`/team/${sam}`);
  const dialog = within(await screen.findByRole('dialog', { name: 'sam@acme.test' }));
  expect(await dialog.findByText('Firefox on Linux')).toBeTruthy();
  await user.click(dialog.getByRole('radio', { name: 'Marketing' }));
  await user.click(dialog.getByRole('button', { name: 'Change the role' }));
  await user.click(await screen.findByRole('button', { name: 'Yes, change it' }));
  expect(await screen.findByText('sam@acme.test is now: Marketing')).toBeTruthy();
  expect(api.sam.role).toBe('MARKETING');
  expect(await dialog.findByText('Not signed in anywhere.')).toBeTruthy();

  await user.click(dialog.getByRole('button', { name: 'Deactivate' }));
  await user.click(await screen.findByRole('button', { name: 'Yes, deactivate' }));
  await user.click(await dialog.findByRole('button', { name: 'Let in again' }));
  await waitFor(() => expect(api.sam.isActive).toBe(true));
});

it('lets an administrator touch no owner, nobody touch themselves, and a seller only look', async () => {
  const api = new FakeApi();
  const max = makeUser(api.ana.client, 'max@acme.test', 'ADMIN', 'Max');
  api.users.push(max);
  const admin = open(`/team/${api.ana.id}`, api, max);
  let dialog = within(await screen.findByRole('dialog', { name: 'Ana' }));
  expect(await dialog.findByText('Only an owner changes an owner.')).toBeTruthy();
  expect(dialog.queryByRole('radio')).toBeNull();
  expect(dialog.queryByRole('button', { name: 'Deactivate' })).toBeNull();

  await admin.router.navigate('/team/invite');
  dialog = within(await screen.findByRole('dialog', { name: 'Invite somebody' }));
  expect(dialog.queryByRole('radio', { name: 'Owner' })).toBeNull();
  await admin.router.navigate(`/team/${max.id}`);
  dialog = within(await screen.findByRole('dialog', { name: 'Max' }));
  expect(await dialog.findByText(/Nobody changes their own role/)).toBeTruthy();

  const seller = api.sam;
  signIn(api, seller);
  await admin.router.navigate('/team/invite');
  expect(await screen.findByText('This page is not for your role')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Invite somebody' })).toBeNull();
});

it('ends a session of one’s own in the account, and never the one that asks', async () => {
  const { user, api } = open('/account');
  const own = within(await screen.findByRole('region', { name: 'Where you are signed in' }));
  expect(await own.findByText('This one')).toBeTruthy();
  expect(own.queryByRole('button', { name: 'End the session Firefox on Linux' })).toBeNull();
  await user.click(own.getByRole('button', { name: 'End the session Safari on iPhone' }));
  await waitFor(() => expect(own.queryByText('Safari on iPhone')).toBeNull());
  expect(api.team.sessions.filter(({ userId }) => userId === api.ana.id)).toHaveLength(1);
});
