import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';

export interface Bearer {
  readonly clientId: string;
  readonly userId: string;
}

/** Made once: from text, jsonwebtoken would make the key anew for every token. */
export function keyOf(secret: string): KeyObject {
  return createSecretKey(Buffer.from(secret));
}

const options = { algorithms: ['HS256'], issuer: 'vecindad', audience: 'client' } satisfies jwt.VerifyOptions;

/** The same look at a token as the product's: signature, times, issuer, audience, type. @throws for a bad one. */
export function bearerOf(authorization: string | undefined, key: KeyObject): Bearer {
  if (!authorization?.startsWith('Bearer ')) throw new Error('No token.');
  const claims = jwt.verify(authorization.slice(7), key, options) as jwt.JwtPayload;
  const { typ, client_id: clientId, sub: userId } = claims as Record<string, unknown>;
  if (typ !== 'access' || typeof clientId !== 'string' || typeof userId !== 'string')
    throw new Error('Not an access token.');
  return { clientId, userId };
}
