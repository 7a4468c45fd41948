import type { GraphQLResolveInfo } from 'graphql';
import { validate as isUuid } from 'uuid';
import { equals } from '#server/database/read/condition.js';
import { notFound } from '#server/errors/app-error.js';
import type { Verb } from '#server/identity/permissions.js';
import type { RequestContext } from '#server/identity/request-context.js';
import type { Ending } from '#server/identity/session.entity.js';
import type { Sessions } from '#server/identity/sessions.js';
import { User } from '#server/identity/user.entity.js';
import type { ClientReader } from '#server/tenancy/client-reader.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { readBack } from '#server/tenancy/read-back.js';
import { assertAnOwnerStays, assertMayTouch, assertStillMay, type Standing } from './owners.js';
import { revokeInvitationsOf } from './revoke-invitation.js';

/** What changes of how a user stands, who may change it, and what their sessions are told. */
export interface UserChange {
  readonly verb: Verb;
  /** The field that changes. */
  readonly field: keyof Standing;
  readonly to: Partial<Standing>;
  readonly because: Ending;
}

interface Person extends Standing {
  readonly id: string;
}

const them = `select id, role, is_active as "isActive" from users
  where client_id = $1 and (id in ($2, $3) or role = 'OWNER')`;

/**
 * Caller, user and every owner, locked until the end of the write in one order for all: two owners who demote each other come
 * one after the other, and the second finds how things stand by then. References to users, as of an order, don't wait.
 */
const lockThem = `${them} order by id for no key update`;

/** @throws FORBIDDEN, NOT_FOUND, or CONFLICT where no owner would be left. @returns how the user stands now. */
function judge(people: readonly Person[], callerId: string, userId: string, change: UserChange): Person {
  const [caller, user] = [callerId, userId].map((wanted) => people.find(({ id }) => id === wanted));
  assertStillMay(caller, change.verb);
  if (user === undefined) throw notFound('User');
  const after = { ...user, ...change.to };
  assertMayTouch(caller, user.role, after.role);
  assertAnOwnerStays(
    people.map((person) => (person.id === userId ? after : person)),
    change.field,
  );
  return user;
}

/** The same people, not locked: so that who may not do it ends nobody's session. */
async function lookAt(read: ClientReader, callerId: string, userId: string): Promise<readonly Person[]> {
  const [people = []] = await read.together([[them, callerId, userId]]);
  return people as unknown as Person[];
}

async function apply(
  write: ClientWrite,
  callerId: string,
  userId: string,
  change: UserChange,
): Promise<void> {
  const people = (await write.query(lockThem, [callerId, userId])) as unknown as Person[];
  const user = judge(people, callerId, userId, change);
  if (change.to.isActive && !user.isActive) await write.assertRoom('users');
  await write.em.nativeUpdate(User, { id: userId }, { ...change.to, updatedAt: new Date() });
  await revokeInvitationsOf(write, userId, { ...user, ...change.to });
}

/**
 * Changes how a user stands. Their sessions end with it, everywhere within a second: what they may do is what they may do now.
 * What is so already is left alone.
 * @throws NOT_FOUND; FORBIDDEN where an owner is touched by anybody else; CONFLICT where no active owner would be left;
 * QUOTA_EXCEEDED.
 */
export async function changeUser(
  sessions: Sessions,
  id: string,
  change: UserChange,
  { door, caller }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<User> {
  if (!isUuid(id)) throw notFound('User');
  const userId = id.toLowerCase();
  const user = judge(await lookAt(door.read, caller.userId, userId), caller.userId, userId, change);
  if (user[change.field] === change.to[change.field]) {
    const same = await door.read.one(User, info, [equals('id', userId)]);
    if (same === null) throw notFound('User');
    return same;
  }
  return sessions.endOthers(door, { userId, because: change.because }, async (write) => {
    await apply(write, caller.userId, userId, change);
    return readBack(write, User, info, userId);
  });
}
