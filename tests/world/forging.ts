import { createHmac, generateKeyPairSync } from 'node:crypto';
import { claimsOf, type Claims } from './forge.js';
import type { PlatformSignedIn } from './platform.js';
import { secret, type SignedIn } from './world.js';

/** Whose genuine tokens the forged ones are made of. */
export interface Genuine {
  /** An owner, as whom a forger wants to be let in. */
  readonly ana: SignedIn;
  /** A seller of the same client. */
  readonly sam: SignedIn;
  /** An owner of another client. */
  readonly gus: SignedIn;
  readonly root: PlatformSignedIn;
}

export type Forging = (of: Genuine) => string;

export const HS256 = { alg: 'HS256', typ: 'JWT' };
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const ownKey = privateKey;
export const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

export const part = (text: string) => Buffer.from(text).toString('base64url');

/** Signs any two texts, also those that are no JSON; with the real secret unless told. */
export function signed(header: string, body: string, key = secret): string {
  const both = `${part(header)}.${part(body)}`;
  return `${both}.${createHmac('sha256', key).update(both).digest('base64url')}`;
}

/** Ana's claims under another header. */
export function withHeader(header: object, key?: string): Forging {
  return ({ ana }) => signed(JSON.stringify(header), JSON.stringify(claimsOf(ana.accessToken)), key);
}

/** Ana's claims, some of them changed; `undefined` leaves one out. */
export function withClaims(changes: (of: Genuine) => Claims): Forging {
  return (of) =>
    signed(JSON.stringify(HS256), JSON.stringify({ ...claimsOf(of.ana.accessToken), ...changes(of) }));
}

/** Ana's claims with a text behind them, in the same object. */
export function withMore(more: (of: Genuine) => string): Forging {
  return (of) =>
    signed(
      JSON.stringify(HS256),
      `${JSON.stringify(claimsOf(of.ana.accessToken)).slice(0, -1)},${more(of)}}`,
    );
}

/** The three parts of Ana's token. */
export function partsOf({ ana }: Genuine): [string, string, string] {
  return ana.accessToken.split('.') as [string, string, string];
}
