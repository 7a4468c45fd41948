import { permissions } from '../gql/permissions';
import { currentLook, type SessionUser } from './session';

export type Verb = keyof typeof permissions;

/** What the dashboard shows to a role, by the server's own table; the server decides anew at every request. */
export function may(user: SessionUser | undefined, verb: Verb): boolean {
  const roles: readonly string[] = permissions[verb];
  // Who looks in reads, whatever the owner may that they look in as.
  if (currentLook() !== undefined && !verb.endsWith(':read')) return false;
  return user !== undefined && roles.includes(user.role);
}
