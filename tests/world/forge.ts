import jwt, { type Algorithm } from 'jsonwebtoken';
import { secret, type SignedIn } from './world.js';

export type Claims = Record<string, unknown>;

/** What a genuine access token says. */
export function claimsOf(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
}

/** A token with the claims of somebody's own, some of them changed, signed with the real secret unless told. `undefined` leaves a claim out. */
export function forge(
  { accessToken }: Pick<SignedIn, 'accessToken'>,
  changes: Claims = {},
  { key = secret, algorithm = 'HS256' }: { key?: string; algorithm?: Algorithm } = {},
): string {
  const claims = Object.fromEntries(
    Object.entries({ ...claimsOf(accessToken), ...changes }).filter(([, value]) => value !== undefined),
  );
  return jwt.sign(claims, key, { algorithm });
}

/** The same without jsonwebtoken's own checks, which refuse to sign some of what an attacker would send. */
export function forgeRaw(header: object, claims: Claims, signature: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.${signature}`;
}
