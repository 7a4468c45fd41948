import { type SessionUser } from './session';

/** What the dashboard hides from a role; the server decides anew at every request. */
const allowed = {
  'client:update': ['OWNER', 'ADMIN'],
  'audit:read': ['OWNER', 'ADMIN'],
  'order:create': ['OWNER', 'ADMIN', 'SELLER'],
  'order:update': ['OWNER', 'ADMIN', 'SELLER'],
  'order:set-status': ['OWNER', 'ADMIN', 'SELLER'],
  'order:delete': ['OWNER', 'ADMIN', 'SELLER'],
  'order:export': ['OWNER', 'ADMIN'],
} as const satisfies Record<string, readonly SessionUser['role'][]>;

export function may(user: SessionUser | undefined, verb: keyof typeof allowed): boolean {
  const roles: readonly string[] = allowed[verb];
  return user !== undefined && roles.includes(user.role);
}
