import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { AppError } from '#server/errors/app-error.js';
import { actorClaim, actorClaimOf, type Impersonator } from './impersonator.js';
import { PlatformRole } from './platform-role.js';
import { platformRealm, type Realm } from './realm.js';
import { tokenRanOut } from './refusals.js';
import { Role } from './role.js';
import { arePlausible } from './token-times.js';

const issuer = 'vecindad';

const shared = {
  sub: z.uuid(),
  sid: z.uuid(),
  typ: z.literal('access'),
  email: z.string().max(254).optional(),
  iat: z.int(),
  iat_ms: z.int(),
  exp: z.int(),
};
/** One audience each: a token is good in one context, and a text that names both in none (E3). */
const claimsSchema = z
  .discriminatedUnion('aud', [
    z.object({
      ...shared,
      aud: z.literal('client'),
      client_id: z.uuid(),
      role: z.enum(Role),
      act: actorClaim.optional(),
    }),
    z.object({
      ...shared,
      aud: z.literal('platform'),
      client_id: z.never().optional(),
      role: z.enum(PlatformRole),
      act: z.never().optional(),
    }),
  ])
  .refine(arePlausible);

/** What a token says of a client's user. */
export interface ClientClaims {
  readonly audience: 'client';
  readonly userId: string;
  readonly clientId: string;
  readonly role: Role;
  readonly sessionId: string;
  /** For the record of changes, so that it needs no look at the user. */
  readonly email?: string | undefined;
  /** Who of the operator's side looks in as that user, if somebody does; `sessionId` is then the impersonation's. */
  readonly impersonator?: Impersonator | undefined;
}

/** What a token says of a platform user: it names no client. */
export interface PlatformClaims {
  readonly audience: 'platform';
  readonly userId: string;
  readonly role: PlatformRole;
  readonly sessionId: string;
  readonly email?: string | undefined;
}

export type AccessClaims = ClientClaims | PlatformClaims;
export type VerifiedClaims = AccessClaims & { readonly issuedAtMs: number; readonly expiresAtMs: number };

/** The realm that a token's session is kept in. */
export function realmOf(claims: AccessClaims): Realm {
  return claims.audience === 'platform' ? platformRealm : claims.clientId;
}

/** How many tokens that were found good are remembered, so that their next request need not prove it again. */
const remembered = 10_000;

function spoken(claims: z.infer<typeof claimsSchema>): VerifiedClaims {
  const { sub: userId, sid: sessionId, iat_ms: issuedAtMs, email } = claims;
  const said = { userId, sessionId, issuedAtMs, email, expiresAtMs: claims.exp * 1000 };
  return claims.aud === 'platform'
    ? { ...said, audience: claims.aud, role: claims.role }
    : {
        ...said,
        audience: claims.aud,
        role: claims.role,
        clientId: claims.client_id,
        impersonator: claims.act,
      };
}

/** Signs and reads access tokens (A10): HS256 only; issuer, audience, type and an integer `exp` are checked as well, because the signature alone let hostile tokens pass (stack.md 10). */
export class AccessTokens {
  /** Made once: given text, jsonwebtoken makes a key at every call, and tries it as a public one first. */
  readonly #key: KeyObject;
  /** Whose signature counts: ours, and that of the secret before. */
  readonly #keys: readonly KeyObject[];
  /** By the whole text: a token that differs in one letter is another one. What was not good is not kept. */
  readonly #good = new LRUCache<string, VerifiedClaims>({ max: remembered });

  constructor(
    secret: string,
    /** How long a token lives, in seconds. */
    readonly lifetimeSeconds: number,
    /** The secret that signed until it was replaced: its tokens live on, and none is made with it. */
    previous?: string,
  ) {
    this.#key = createSecretKey(secret, 'utf8');
    this.#keys = [this.#key, ...(previous === undefined ? [] : [createSecretKey(previous, 'utf8')])];
  }

  issue(of: AccessClaims, lifetimeSeconds = this.lifetimeSeconds): string {
    const now = Date.now();
    const claims = {
      sub: of.userId,
      ...(of.audience === 'client' ? { client_id: of.clientId } : {}),
      ...(of.audience === 'client' && of.impersonator ? { act: actorClaimOf(of.impersonator) } : {}),
      role: of.role,
      email: of.email,
      sid: of.sessionId,
      typ: 'access',
      iat_ms: now,
      iat: Math.floor(now / 1000),
      exp: Math.floor(now / 1000 + lifetimeSeconds),
    };
    return jwt.sign(claims, this.#key, { algorithm: 'HS256', issuer, audience: of.audience });
  }

  #signedBy(key: KeyObject, token: string): VerifiedClaims {
    const claims = claimsSchema.parse(jwt.verify(token, key, { algorithms: ['HS256'], issuer }));
    return Object.freeze(spoken(claims));
  }

  #proven(token: string): VerifiedClaims {
    for (const key of this.#keys)
      try {
        return this.#signedBy(key, token);
      } catch (error) {
        // Its age is looked at after its signature: this one was ours.
        if (error instanceof jwt.TokenExpiredError) throw tokenRanOut();
      }
    throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  }

  /**
   * What a token says: its signature is checked when it is first seen, its age at every call. Whether its session still
   * lives is another question (revocations, SessionStates).
   * @throws TOKEN_EXPIRED for one that ran out, UNAUTHENTICATED for anything else that is not ours.
   */
  verify(token: string): VerifiedClaims {
    const known = this.#good.get(token);
    if (known !== undefined && Date.now() < known.expiresAtMs) return known;
    this.#good.delete(token);
    const claims = this.#proven(token);
    this.#good.set(token, claims);
    return claims;
  }
}
