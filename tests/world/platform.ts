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
