import type { Actor } from '#server/tenancy/actor.js';
import type { AccessClaims } from './access-token.js';
import type { RequestFacts } from './request-facts.js';

type Named = Pick<AccessClaims, 'userId' | 'email'>;
type From = Pick<RequestFacts, 'ipAddress' | 'userAgent'>;

/** A client's user, as the record of changes names them. */
export function userActor({ userId, email }: Named, { ipAddress, userAgent }: From): Actor {
  return { kind: 'USER', id: userId, label: email ?? userId, ipAddress, userAgent };
}

/** Whoever says to be a user and has not shown it: the address alone. */
export function unprovenActor(email: string, { ipAddress, userAgent }: From): Actor {
  return { kind: 'USER', id: null, label: email, ipAddress, userAgent };
}

/** Somebody of the operator's side. */
export function platformActor({ userId, email }: Named, { ipAddress, userAgent }: From): Actor {
  return { kind: 'PLATFORM', id: userId, label: email ?? userId, ipAddress, userAgent };
}
