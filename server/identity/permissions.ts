import { Role } from './role.js';

const { OWNER, ADMIN, MARKETING, SELLER } = Role;
const everyone = [OWNER, ADMIN, MARKETING, SELLER] as const;

/** Who may do what within the own client: the one table of verbs (E6). A root field names its verb with @Allow. */
export const permissions = {
  'me:read': everyone,
  'me:update': everyone,
  'client:read': everyone,
  'client:update': [OWNER, ADMIN],
  'order:read': everyone,
  'order:create': [OWNER, ADMIN, SELLER],
  'order:update': [OWNER, ADMIN, SELLER],
  'order:set-status': [OWNER, ADMIN, SELLER],
  'order:delete': [OWNER, ADMIN, SELLER],
} as const satisfies Record<string, readonly Role[]>;

export type Verb = keyof typeof permissions;

/** Whether a role may do what the verb says. */
export function may(role: Role, verb: Verb): boolean {
  return (permissions[verb] as readonly Role[]).includes(role);
}
