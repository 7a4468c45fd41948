import { randomBytes } from 'node:crypto';
import type { Isolation } from '#server/tenancy/placement.entity.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { createPlatformUser } from '#server/platform/create-platform-user.js';
import type { Caller } from './caller.js';
import { password, type World } from './world.js';

export interface PlatformSignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly tokenType: string;
  readonly expiresIn: number;
  readonly user: { readonly id: string; readonly email: string; readonly role: PlatformRole };
}

export const PlatformLogin = `mutation PlatformLogin($email: String!, $password: String!) {
  platformLogin(email: $email, password: $password) { accessToken refreshToken tokenType expiresIn user { id email role } }
}`;

export const PlatformMe = '{ platform { me { id email role firstName lastName } } }';

export async function platformLogin(
  world: World,
  email: string,
  caller = world.nobody,
): Promise<PlatformSignedIn> {
  const answer = await caller.ask<{ platformLogin: PlatformSignedIn }>(PlatformLogin, { email, password });
  return answer.platformLogin;
}

/** A platform user of the test world, signed in. */
export async function platformUser(
  world: World,
  role: PlatformRole = PlatformRole.SUPERADMIN,
  email = world.email(role),
): Promise<PlatformSignedIn> {
  await createPlatformUser(world.server.services, { email, password, role });
  return platformLogin(world, email);
}

/** Somebody of the operator's side who calls the API. */
export async function platformCaller(world: World, role?: PlatformRole): Promise<Caller> {
  return world.bearer((await platformUser(world, role)).accessToken);
}

/** Makes a client on a tier, as the operator does, with an owner who has the tests' password. */
export async function foundClient(
  world: World,
  operator: Caller,
  isolation: Isolation,
  name: string = isolation,
): Promise<{ slug: string; ownerEmail: string }> {
  // Roles and databases belong to the cluster: worlds that run beside this one have theirs.
  const slug = `${name.toLowerCase()}-${randomBytes(4).toString('hex')}`;
  const ownerEmail = world.email(slug);
  await operator.ask('mutation ($input: CreateClientInput!) { createClient(input: $input) { id } }', {
    input: { name, slug, isolation, ownerEmail, ownerPassword: password },
  });
  return { slug, ownerEmail };
}
