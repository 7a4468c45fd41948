import type { Role } from '#server/identity/role.js';
import type { Caller } from './caller.js';

export const setRoleCall =
  'mutation ($id: ID!, $role: Role!) { setUserRole(id: $id, role: $role) { id role isActive } }';
export const setActiveCall =
  'mutation ($id: ID!, $isActive: Boolean!) { setUserActive(id: $id, isActive: $isActive) { id role isActive } }';

/** Gives somebody another role. */
export async function setRole(by: Caller, id: string, role: Role): Promise<unknown> {
  return (await by.ask<{ setUserRole: unknown }>(setRoleCall, { id, role })).setUserRole;
}

/** Lets somebody sign in, or no more. */
export async function setActive(by: Caller, id: string, isActive: boolean): Promise<unknown> {
  return (await by.ask<{ setUserActive: unknown }>(setActiveCall, { id, isActive })).setUserActive;
}
