import { AppError } from '#server/errors/app-error.js';
import { may, type Verb } from '#server/identity/permissions.js';
import { Role } from '#server/identity/role.js';

/** Somebody as their row says, which may be newer than their token. */
export interface Standing {
  readonly role: Role;
  readonly isActive: boolean;
}

/** @throws FORBIDDEN unless they are still there with a role that may do what the verb says. */
export function assertStillMay(caller: Standing | undefined, verb: Verb): asserts caller is Standing {
  if (!caller?.isActive || !may(caller.role, verb))
    throw new AppError('FORBIDDEN', 'Your role may not do this.');
}

/** Only an owner makes, demotes or deactivates an owner. @param touched the roles that somebody loses or gets. */
export function assertMayTouch(caller: Standing, ...touched: readonly Role[]): void {
  if (touched.includes(Role.OWNER) && caller.role !== Role.OWNER)
    throw new AppError('FORBIDDEN', 'Only an owner may do this with an owner.');
}

/** @param people every owner, as they would be. @param field what changes. @throws CONFLICT where none of them could act. */
export function assertAnOwnerStays(people: readonly Standing[], field: keyof Standing): void {
  if (!people.some(({ role, isActive }) => role === Role.OWNER && isActive))
    throw new AppError('CONFLICT', 'A company keeps an active owner: make somebody else one first.', {
      field,
    });
}
