import { PlatformRole } from './platform-role.js';
import { Role } from './role.js';

const { OWNER, ADMIN, MARKETING, SELLER } = Role;
const everyone = [OWNER, ADMIN, MARKETING, SELLER] as const;

/** Who may do what within the own client: the one table of verbs (E6). A field names its verb with @Allow. */
export const permissions = {
  'me:read': everyone,
  'me:update': everyone,
  // One's own; others' take user:set-active, see team/reach-sessions.ts.
  'session:read': everyone,
  'session:end': everyone,
  'api-key:read': [OWNER, ADMIN],
  'api-key:create': [OWNER, ADMIN],
  'api-key:revoke': [OWNER, ADMIN],
  'client:read': everyone,
  'client:update': [OWNER, ADMIN],
  'audit:read': [OWNER, ADMIN],
  'user:read': everyone,
  // What touches an OWNER takes an OWNER besides; see team/owners.ts.
  'user:invite': [OWNER, ADMIN],
  'user:set-role': [OWNER, ADMIN],
  'user:set-active': [OWNER, ADMIN],
  'price-list:read': everyone,
  'price-list:create': [OWNER, ADMIN, MARKETING],
  'price-list:update': [OWNER, ADMIN, MARKETING],
  'price-list:delete': [OWNER, ADMIN, MARKETING],
  'sales-group:read': everyone,
  'sales-group:create': [OWNER, ADMIN, MARKETING],
  'sales-group:update': [OWNER, ADMIN, MARKETING],
  'sales-group:delete': [OWNER, ADMIN, MARKETING],
  'customer:read': everyone,
  // Marketing puts customers into its sales groups, sellers keep their contacts.
  'customer:create': everyone,
  'customer:update': everyone,
  'customer:delete': [OWNER, ADMIN],
  'order:read': everyone,
  'order:create': [OWNER, ADMIN, SELLER],
  'order:update': [OWNER, ADMIN, SELLER],
  'order:set-status': [OWNER, ADMIN, SELLER],
  'order:delete': [OWNER, ADMIN, SELLER],
  'order:checkout': [OWNER, ADMIN, SELLER],
  'cart:read': everyone,
  'cart:update': [OWNER, ADMIN, SELLER],
  'category:read': everyone,
  'category:create': [OWNER, ADMIN, MARKETING],
  'category:update': [OWNER, ADMIN, MARKETING],
  'category:delete': [OWNER, ADMIN, MARKETING],
  'product:read': everyone,
  'product:create': [OWNER, ADMIN, MARKETING],
  'product:update': [OWNER, ADMIN, MARKETING],
  'product:delete': [OWNER, ADMIN, MARKETING],
  'stock:adjust': [OWNER, ADMIN, SELLER],
  'product:import': [OWNER, ADMIN, MARKETING],
  'product:export': [OWNER, ADMIN, MARKETING],
  'customer:import': [OWNER, ADMIN, MARKETING],
  'customer:export': [OWNER, ADMIN, MARKETING],
  'order:export': [OWNER, ADMIN],
} as const satisfies Record<string, readonly Role[]>;

const { SUPERADMIN, OPERATOR, SUPPORT } = PlatformRole;
const allOfPlatform = [SUPERADMIN, OPERATOR, SUPPORT] as const;

/** The same for the operator's side. A client's role may nothing here, and a platform role nothing above. */
export const platformPermissions = {
  'platform:enter': allOfPlatform,
  'platform:read-me': allOfPlatform,
  'platform:read-clients': allOfPlatform,
  'platform:read-servers': allOfPlatform,
  'platform:change-password': allOfPlatform,
  'platform:read-users': [SUPERADMIN],
  'platform:invite-user': [SUPERADMIN],
  'platform:set-user-role': [SUPERADMIN],
  'platform:set-user-active': [SUPERADMIN],
  'platform:create-client': [SUPERADMIN, OPERATOR],
  'platform:pause-client': [SUPERADMIN, OPERATOR],
  // Reads only, for a quarter of an hour, and the client's record tells of it; see caller-may.ts.
  'platform:impersonate': [SUPERADMIN, SUPPORT],
} as const satisfies Record<`platform:${string}`, readonly PlatformRole[]>;

export type Verb = keyof typeof permissions;
export type PlatformVerb = keyof typeof platformPermissions;

/** Whether a verb is one of the operator's side. */
export function isPlatformVerb(verb: string): verb is PlatformVerb {
  return Object.hasOwn(platformPermissions, verb);
}

/** Whether a role may do what the verb says. */
export function may(role: Role, verb: Verb): boolean {
  return (permissions[verb] as readonly Role[]).includes(role);
}

/** Whether a platform role may do what the verb says. */
export function platformMay(role: PlatformRole, verb: PlatformVerb): boolean {
  return (platformPermissions[verb] as readonly PlatformRole[]).includes(role);
}
