import { platformPermissions } from '../gql/permissions';
import { type PlatformPerson } from './platform-session';

/** What the console shows to a role, by the server's own table. */
export function mayOnPlatform(
  person: PlatformPerson | undefined,
  verb: keyof typeof platformPermissions,
): boolean {
  const roles: readonly string[] = platformPermissions[verb];
  return person !== undefined && roles.includes(person.role);
}
