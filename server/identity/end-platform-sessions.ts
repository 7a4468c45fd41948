import type { EntityManager } from '@mikro-orm/postgresql';
import { PlatformSession } from './platform-session.entity.js';
import { platformRealm } from './realm.js';
import type { Ending } from './session.entity.js';
import type { Sessions } from './sessions.js';

export interface EndPlatformSessionsDeps {
  readonly sessions: Sessions;
  /** A fresh EntityManager on the centre's tables. */
  readonly centre: () => EntityManager;
}

/**
 * Ends every session of a platform user, but one if told, in the same transaction as `change`: nobody signs in between the
 * two. As Sessions.endOthers does for a client's user. What they look into ends with them.
 * @param change has to hold the user's row, for which sign-ins wait.
 */
export async function endPlatformSessions<T>(
  { sessions, centre }: EndPlatformSessionsDeps,
  { userId, keep, because }: { userId: string; keep?: string; because: Ending },
  change: (em: EntityManager) => Promise<T>,
): Promise<T> {
  const others = { user: userId, endedAt: null, ...(keep !== undefined && { id: { $ne: keep } }) };
  const idsOf = async (em: EntityManager) =>
    (await em.find(PlatformSession, others, { fields: ['id'] })).map(({ id }) => id);
  const known = await idsOf(centre());
  await sessions.cut(platformRealm, known);
  const { value, ended } = await centre().transactional(async (em) => {
    const value = await change(em);
    const ended = await idsOf(em);
    await em.nativeUpdate(PlatformSession, others, { endedAt: new Date(), endedBecause: because });
    return { value, ended };
  });
  // Of those that began while this one was under way.
  await sessions.cut(
    platformRealm,
    ended.filter((id) => !known.includes(id)),
  );
  return value;
}
