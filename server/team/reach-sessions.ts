import { validate as isUuid } from 'uuid';
import { AppError, notFound } from '#server/errors/app-error.js';
import { may } from '#server/identity/permissions.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { assertMayTouch, assertStillMay, type Standing } from './owners.js';

const verb = 'user:set-active';

const people = `select id, role, is_active as "isActive" from users where client_id = $1 and id in ($2, $3)`;

/**
 * Whose sessions somebody wants to see or end: their own, or a team member's where they may deactivate them.
 * @returns the user's id.
 * @throws FORBIDDEN where an owner is touched by anybody else, or the role may not; NOT_FOUND.
 */
export async function reachSessionsOf(
  userId: string | null | undefined,
  { caller, door }: RequestContext,
): Promise<string> {
  const wanted = userId?.toLowerCase();
  if (wanted === undefined || wanted === caller.userId) return caller.userId;
  if (!may(caller.role, verb)) throw new AppError('FORBIDDEN', 'Your role may not do this.');
  if (!isUuid(wanted)) throw notFound('User');
  const found = (await door.rows(people, caller.userId, wanted)) as unknown as readonly (Standing & {
    readonly id: string;
  })[];
  const [standing, user] = [caller.userId, wanted].map((id) => found.find((person) => person.id === id));
  assertStillMay(standing, verb);
  if (user === undefined) throw notFound('User');
  assertMayTouch(standing, user.role);
  return wanted;
}
