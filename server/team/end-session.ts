import { validate as isUuid } from 'uuid';
import { equals, isNull } from '#server/database/read/condition.js';
import { notFound } from '#server/errors/app-error.js';
import { clientSessions } from '#server/identity/client-sessions.js';
import { may } from '#server/identity/permissions.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { Session } from '#server/identity/session.entity.js';
import type { Sessions } from '#server/identity/sessions.js';
import { reachSessionsOf } from './reach-sessions.js';

/** Held, so that nobody signs in as them between the look at their sessions and the end of these. */
const holdUser = 'select from users where client_id = $1 and id = $2 for no key update';
const living = `select from sessions where client_id = $1 and user_id = $2 and id <> $3 and ended_at is null and expires_at > now()
  limit 1`;

/**
 * Ends one session, everywhere within a second. To whoever may not look into others' sessions these are not there.
 * @throws NOT_FOUND, also for one that has ended; FORBIDDEN for an owner's by anybody else.
 */
export async function endSession(sessions: Sessions, given: string, context: RequestContext): Promise<void> {
  const { caller, door } = context;
  if (!isUuid(given)) throw notFound('Session');
  const id = given.toLowerCase();
  const where = [equals('id', id), isNull('endedAt')];
  const session = await door.read.row<Pick<Session, 'user'>>(Session, ['user.id'], where);
  if (session === null) throw notFound('Session');
  const { user } = session;
  if (user.id !== caller.userId && !may(caller.role, 'user:set-active')) throw notFound('Session');
  await reachSessionsOf(user.id, context);
  await sessions.end(clientSessions(door), id, 'ENDED');
}

/** Ends all sessions of a user, but the one that this is asked in. @throws as reachSessionsOf. */
export async function endOtherSessions(
  sessions: Sessions,
  given: string | null | undefined,
  context: RequestContext,
): Promise<void> {
  const { caller, door } = context;
  const userId = await reachSessionsOf(given, context);
  const others = { userId, keep: caller.sessionId, because: 'ENDED' } as const;
  await sessions.endOthers(door, others, async (write) => {
    const [, found = []] = await write.together([
      [holdUser, userId],
      [living, userId, caller.sessionId],
    ]);
    if (found.length > 0) await write.record({ action: 'SIGN_OUT', entity: 'users', rowId: userId });
  });
}
