import { AppError } from '#server/errors/app-error.js';
import { may, type Verb } from '#server/identity/permissions.js';
import { Role } from '#server/identity/role.js';

/** Somebody as their row says, which may be newer than their token. */
export interface Standing {
  readonly role: Role;
  readonly isActive: boolean;
}

/** @throws FORBIDDEN unless they are still there with a role that may do what the verb says. */
export function assertStillMay({ role, isActive }: Standing, verb: Verb): void {
  if (!isActive || !may(role, verb)) throw new AppError('FORBIDDEN', 'Your role may not do this.');
}

/** Only an owner makes, demotes or deactivates an owner. @param touched the roles that somebody loses or gets. */
export function assertMayTouch(caller: Standing, ...touched: readonly Role[]): void {
  if (touched.includes(Role.OWNER) && caller.role !== Role.OWNER)
    throw new AppError('FORBIDDEN', 'Only an owner may do this with an owner.');
}
