import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { AppError } from '#server/errors/app-error.js';
import { PlatformRole } from './platform-role.js';
import { platformRealm, type Realm } from './realm.js';
import { Role } from './role.js';

const issuer = 'vecindad';

const shared = {
  sub: z.uuid(),
  email: z.string(),
  sid: z.uuid(),
  typ: z.literal('access'),
  iat: z.int(),
  iat_ms: z.int(),
  exp: z.int(),
};
/** One audience each: a token is good in one context, and a text that names both in none (E3). */
const claimsSchema = z.discriminatedUnion('aud', [
  z.object({ ...shared, aud: z.literal('client'), client_id: z.uuid(), role: z.enum(Role) }),
  z.object({
    ...shared,
    aud: z.literal('platform'),
    client_id: z.never().optional(),
    role: z.enum(PlatformRole),
  }),
]);

/** What a token says of a client's user. */
export interface ClientClaims {
  readonly audience: 'client';
  readonly userId: string;
  /** For the record: whoever writes first thing is named without a look at the database. */
  readonly email: string;
  readonly clientId: string;
  readonly role: Role;
  readonly sessionId: string;
}

/** What a token says of a platform user: it names no client. */
export interface PlatformClaims {
  readonly audience: 'platform';
  readonly userId: string;
  readonly email: string;
  readonly role: PlatformRole;
  readonly sessionId: string;
}

export type AccessClaims = ClientClaims | PlatformClaims;
export type VerifiedClaims = AccessClaims & { readonly issuedAtMs: number };

/** The realm that a token's session is kept in. */
export function realmOf(claims: AccessClaims): Realm {
  return claims.audience === 'platform' ? platformRealm : claims.clientId;
}

function spoken(claims: z.infer<typeof claimsSchema>): VerifiedClaims {
  const { sub: userId, email, sid: sessionId, iat_ms: issuedAtMs } = claims;
  return claims.aud === 'platform'
    ? { audience: claims.aud, userId, email, sessionId, issuedAtMs, role: claims.role }
    : {
        audience: claims.aud,
        userId,
        email,
        sessionId,
        issuedAtMs,
        role: claims.role,
        clientId: claims.client_id,
      };
}

/** Signs and reads access tokens (A10): HS256 only; issuer, audience, type and an integer `exp` are checked as well, because the signature alone let hostile tokens pass (stack.md 10). */
export class AccessTokens {
  /** Made once: given text, jsonwebtoken makes a key at every call, and tries it as a public one first. */
  readonly #key: KeyObject;

  constructor(
    secret: string,
    /** How long a token lives, in seconds. */
    readonly lifetimeSeconds: number,
  ) {
    this.#key = createSecretKey(secret, 'utf8');
  }

  issue(of: AccessClaims): string {
    const now = Date.now();
    const claims = {
      sub: of.userId,
      email: of.email,
      ...(of.audience === 'client' ? { client_id: of.clientId } : {}),
      role: of.role,
      sid: of.sessionId,
      typ: 'access',
      iat_ms: now,
      iat: Math.floor(now / 1000),
      exp: Math.floor(now / 1000 + this.lifetimeSeconds),
    };
    return jwt.sign(claims, this.#key, { algorithm: 'HS256', issuer, audience: of.audience });
  }

  /** @throws TOKEN_EXPIRED for one that ran out, UNAUTHENTICATED for anything else that is not ours. */
  verify(token: string): VerifiedClaims {
    try {
      return spoken(claimsSchema.parse(jwt.verify(token, this.#key, { algorithms: ['HS256'], issuer })));
    } catch (error) {
      if (error instanceof jwt.TokenExpiredError)
        throw new AppError('TOKEN_EXPIRED', 'The access token has run out: refresh and repeat.');
      throw new AppError('UNAUTHENTICATED', 'Sign in first.');
    }
  }
}
