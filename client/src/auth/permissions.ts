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
  'category:create': ['OWNER', 'ADMIN', 'MARKETING'],
  'product:create': ['OWNER', 'ADMIN', 'MARKETING'],
  'product:update': ['OWNER', 'ADMIN', 'MARKETING'],
  'product:delete': ['OWNER', 'ADMIN', 'MARKETING'],
  'product:import': ['OWNER', 'ADMIN', 'MARKETING'],
  'product:export': ['OWNER', 'ADMIN', 'MARKETING'],
  'stock:adjust': ['OWNER', 'ADMIN', 'SELLER'],
  'customer:delete': ['OWNER', 'ADMIN'],
  'customer:import': ['OWNER', 'ADMIN', 'MARKETING'],
  'customer:export': ['OWNER', 'ADMIN', 'MARKETING'],
} as const satisfies Record<string, readonly SessionUser['role'][]>;

export type Verb = keyof typeof allowed;

export function may(user: SessionUser | undefined, verb: Verb): boolean {
  const roles: readonly string[] = allowed[verb];
  return user !== undefined && roles.includes(user.role);
}
