import { PlatformRole } from '#server/identity/platform-role.js';
import type { Caller } from './caller.js';
import type { PlatformSignedIn } from './platform.js';
import { password, type World } from './world.js';

export const invitePlatformCall =
  'mutation ($input: InvitePlatformUserInput!) { invitePlatformUser(input: $input) { id email role token expiresAt } }';
export const revokePlatformCall = 'mutation ($id: ID!) { revokePlatformInvitation(id: $id) }';
export const platformRegisterCall = `mutation ($input: PlatformRegisterInput!) {
  platformRegister(input: $input) { accessToken refreshToken tokenType expiresIn user { id email role reach firstName isActive } } }`;
export const setPlatformRoleCall = `mutation ($id: ID!, $role: PlatformRole!, $reach: PlatformReach) {
  setPlatformUserRole(id: $id, role: $role, reach: $reach) { id role reach isActive } }`;
export const setPlatformActiveCall =
  'mutation ($id: ID!, $isActive: Boolean!) { setPlatformUserActive(id: $id, isActive: $isActive) { id role isActive } }';
export const impersonateCall = `mutation ($slug: String!, $reason: String!) {
  impersonate(input: { slug: $slug, reason: $reason }) { id accessToken tokenType expiresIn expiresAt slug email } }`;
export const endImpersonationCall = 'mutation ($id: ID!) { endImpersonation(id: $id) }';

export interface PlatformInvited {
  readonly id: string;
  readonly email: string;
  readonly role: PlatformRole;
  readonly token: string;
  readonly expiresAt: string;
}

export interface Impersonated {
  readonly id: string;
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly expiresAt: string;
  readonly slug: string;
  readonly email: string;
}

/** Invites somebody to the operator's side, as SUPPORT unless told. */
export async function invitePlatform(
  by: Caller,
  email: string,
  role = PlatformRole.SUPPORT,
): Promise<PlatformInvited> {
  const input = { email, role };
  return (await by.ask<{ invitePlatformUser: PlatformInvited }>(invitePlatformCall, { input }))
    .invitePlatformUser;
}

/** Joins the operator's side, openly or by an invitation. */
export async function joinPlatform(
  world: World,
  email: string,
  invitationToken?: string,
): Promise<PlatformSignedIn> {
  const input = { email, password, ...(invitationToken !== undefined && { invitationToken }) };
  return (await world.nobody.ask<{ platformRegister: PlatformSignedIn }>(platformRegisterCall, { input }))
    .platformRegister;
}

/** Looks into a client. */
export async function impersonation(
  by: Caller,
  slug: string,
  reason = 'A call for help',
): Promise<Impersonated> {
  return (await by.ask<{ impersonate: Impersonated }>(impersonateCall, { slug, reason })).impersonate;
}
