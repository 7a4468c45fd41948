import { type SessionUser } from '../../auth/session';
import { may, type Verb } from '../../auth/permissions';
import { type Role } from '../../gql/graphql';

export const roles: readonly Role[] = ['OWNER', 'ADMIN', 'MARKETING', 'SELLER'];

/** What somebody can make of others: only an owner makes an owner. */
export function rolesToGive(by: SessionUser): readonly Role[] {
  return by.role === 'OWNER' ? roles : roles.filter((role) => role !== 'OWNER');
}

/** Why somebody can't change how another stands; undefined where they can. */
export function reasonNotTo(
  by: SessionUser,
  verb: Verb,
  person: { id: string; role: Role },
): 'role' | 'self' | 'owner' | undefined {
  if (!may(by, verb)) return 'role';
  if (person.id === by.id) return 'self';
  return person.role === 'OWNER' && by.role !== 'OWNER' ? 'owner' : undefined;
}
