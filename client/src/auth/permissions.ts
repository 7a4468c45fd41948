import { permissions } from '../gql/permissions';
import { type SessionUser } from './session';

export type Verb = keyof typeof permissions;

/** What the dashboard shows to a role, by the server's own table; the server decides anew at every request. */
export function may(user: SessionUser | undefined, verb: Verb): boolean {
  const roles: readonly string[] = permissions[verb];
  return user !== undefined && roles.includes(user.role);
}
