import { mark } from '../provision/owned-names.js';
import type { Seat } from './seat.js';

/**
 * A condition on `pg_roles`: not a role that another installation on the same PostgreSQL server made for a client of its own.
 * The two may have the role of the application in common, which then enters both's; what it may there, the other verifies.
 * A client's own login is given no such allowance.
 * @param known the parameter that holds the names of this installation's roles.
 */
export function notElsewhere({ bound, signsIn }: Seat, known: string): string {
  const ownLogin = bound && signsIn;
  return ownLogin
    ? `${known}::text[] is not null`
    : `(rolname = any(${known}) or not starts_with(coalesce(shobj_description(oid, 'pg_authid'), ''), '${mark}'))`;
}
