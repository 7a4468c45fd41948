import type { Actor } from '#server/tenancy/actor.js';
import type { RequestFacts } from './request-facts.js';
import type { Person } from './session-home.js';

type Named = Pick<Person, 'id' | 'email'>;
type From = Pick<RequestFacts, 'ipAddress' | 'userAgent'>;

/** A client's user, as the record of changes names them. */
export function userActor({ id, email }: Named, { ipAddress, userAgent }: From): Actor {
  return { kind: 'USER', id, label: email, ipAddress, userAgent };
}

/** Whoever says to be a user and has not shown it: the address alone. */
export function unprovenActor(email: string, { ipAddress, userAgent }: From): Actor {
  return { kind: 'USER', id: null, label: email, ipAddress, userAgent };
}

/** Somebody of the operator's side. */
export function platformActor({ id, email }: Named, { ipAddress, userAgent }: From): Actor {
  return { kind: 'PLATFORM', id, label: email, ipAddress, userAgent };
}
