import { type LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#server/errors/app-error.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';

type Standing = Pick<PlatformUser, 'role' | 'isActive'>;

/** Whether somebody may act as a SUPERADMIN now, which may be later than their token says. */
export function isSuperadmin(user: Standing | undefined): boolean {
  return user?.isActive === true && user.role === PlatformRole.SUPERADMIN;
}

/** @throws FORBIDDEN for a caller who is no active SUPERADMIN any more. */
export function assertSuperadmin(caller: Standing | undefined): void {
  if (!isSuperadmin(caller)) throw new AppError('FORBIDDEN', 'Your role may not do this.');
}

/**
 * Some people and every SUPERADMIN. Locked until the end of the transaction in one order for all, two who send each other
 * away come one after the other, and the second finds how things stand by then.
 */
export async function superadminsAnd(
  em: EntityManager,
  ids: readonly string[],
  lockMode?: LockMode.PESSIMISTIC_WRITE,
): Promise<PlatformUser[]> {
  return em.find(
    PlatformUser,
    { $or: [{ id: { $in: [...ids] } }, { role: PlatformRole.SUPERADMIN }] },
    { orderBy: { id: 'asc' }, ...(lockMode && { lockMode }) },
  );
}
