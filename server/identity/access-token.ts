import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { AppError } from '#server/errors/app-error.js';
import { Role } from './role.js';

const issuer = 'vecindad';
const audience = 'client';

const claimsSchema = z.object({
  sub: z.uuid(),
  client_id: z.uuid(),
  role: z.enum(Role),
  sid: z.uuid(),
  typ: z.literal('access'),
  iat: z.int(),
  iat_ms: z.int(),
  exp: z.int(),
});

export interface AccessClaims {
  readonly userId: string;
  readonly clientId: string;
  readonly role: Role;
  readonly sessionId: string;
}

export type VerifiedClaims = AccessClaims & { readonly issuedAtMs: number };

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

  issue({ userId, clientId, role, sessionId }: AccessClaims): string {
    const now = Date.now();
    const claims = {
      sub: userId,
      client_id: clientId,
      role,
      sid: sessionId,
      typ: 'access',
      iat_ms: now,
      iat: Math.floor(now / 1000),
      exp: Math.floor(now / 1000 + this.lifetimeSeconds),
    };
    return jwt.sign(claims, this.#key, { algorithm: 'HS256', issuer, audience });
  }

  /** @throws TOKEN_EXPIRED for one that ran out, UNAUTHENTICATED for anything else that is not ours. */
  verify(token: string): VerifiedClaims {
    try {
      const claims = claimsSchema.parse(
        jwt.verify(token, this.#key, { algorithms: ['HS256'], issuer, audience }),
      );
      return {
        userId: claims.sub,
        clientId: claims.client_id,
        role: claims.role,
        sessionId: claims.sid,
        issuedAtMs: claims.iat_ms,
      };
    } catch (error) {
      if (error instanceof jwt.TokenExpiredError)
        throw new AppError('TOKEN_EXPIRED', 'The access token has run out: refresh and repeat.');
      throw new AppError('UNAUTHENTICATED', 'Sign in first.');
    }
  }
}
