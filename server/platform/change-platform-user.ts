import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { AppError, notFound } from '#server/errors/app-error.js';
import { endPlatformSessions, type EndPlatformSessionsDeps } from '#server/identity/end-platform-sessions.js';
import { PlatformInvitation } from '#server/identity/platform-invitation.entity.js';
import { type PlatformUser } from '#server/identity/platform-user.entity.js';
import type { Ending } from '#server/identity/session.entity.js';
import { assertSuperadmin, isSuperadmin, superadminsAnd } from './superadmins.js';

/** What changes of how a platform user stands, and what their sessions are told. */
export interface PlatformUserChange {
  readonly to: Partial<Pick<PlatformUser, 'role' | 'reach' | 'isActive'>>;
  readonly because: Ending;
}

/** @throws FORBIDDEN, NOT_FOUND, or CONFLICT where no SUPERADMIN would be left. @returns how the user stands now. */
function judge(
  people: readonly PlatformUser[],
  callerId: string,
  userId: string,
  { to }: PlatformUserChange,
): PlatformUser {
  const [caller, user] = [callerId, userId].map((wanted) => people.find(({ id }) => id === wanted));
  assertSuperadmin(caller);
  if (user === undefined) throw notFound('The platform user');
  if (!people.some((person) => isSuperadmin(person === user ? { ...user, ...to } : person)))
    throw new AppError('CONFLICT', 'The platform keeps an active SUPERADMIN: make somebody else one first.', {
      field: 'isActive' in to ? 'isActive' : 'role',
    });
  return user;
}

async function apply(
  em: EntityManager,
  callerId: string,
  userId: string,
  change: PlatformUserChange,
): Promise<PlatformUser> {
  const people = await superadminsAnd(em, [callerId, userId], LockMode.PESSIMISTIC_WRITE);
  const user = judge(people, callerId, userId, change);
  em.assign(user, change.to);
  await em.flush();
  // Else who is sent away comes back by an invitation of their own.
  if (!isSuperadmin(user)) {
    const open = { invitedBy: userId, acceptedAt: null, revokedAt: null };
    await em.nativeUpdate(PlatformInvitation, open, { revokedAt: new Date() });
  }
  return user;
}

/**
 * Changes how a platform user stands. Their sessions end with it, everywhere within a second, and so does every look into a
 * client. What is so already is left alone.
 * @throws NOT_FOUND; FORBIDDEN for a caller who is no SUPERADMIN any more; CONFLICT where no active one would be left.
 */
export async function changePlatformUser(
  deps: EndPlatformSessionsDeps,
  callerId: string,
  id: string,
  change: PlatformUserChange,
): Promise<PlatformUser> {
  if (!isUuid(id)) throw notFound('The platform user');
  const userId = id.toLowerCase();
  // Looked at before, so that who may not do it ends nobody's session.
  const now = judge(await superadminsAnd(deps.centre(), [callerId, userId]), callerId, userId, change);
  const { role = now.role, reach = now.reach, isActive = now.isActive } = change.to;
  if (role === now.role && reach === now.reach && isActive === now.isActive) return now;
  return endPlatformSessions(deps, { userId, because: change.because }, (em) =>
    apply(em, callerId, userId, change),
  );
}
