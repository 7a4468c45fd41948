import { Role } from '#server/identity/role.js';
import type { Caller } from './caller.js';

export const inviteCall =
  'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { id email role token expiresAt } }';
export const revokeCall = 'mutation ($id: ID!) { revokeInvitation(id: $id) }';
const openCall = '{ invitations(first: 100) { nodes { id email role token expiresAt } totalCount } }';

export interface Invited {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly token: string;
  readonly expiresAt: string;
}

/** Invites somebody, as a seller unless told. */
export async function invite(by: Caller, email: string, role = Role.SELLER): Promise<Invited> {
  return (await by.ask<{ inviteUser: Invited }>(inviteCall, { input: { email, role } })).inviteUser;
}

/** The invitations that can still be used. */
export async function openInvitations(by: Caller): Promise<(Omit<Invited, 'token'> & { token: null })[]> {
  const { invitations } = await by.ask<{ invitations: { nodes: never[] } }>(openCall);
  return invitations.nodes;
}
