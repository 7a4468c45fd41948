import type { GraphQLResolveInfo } from 'graphql';
import { AppError } from '#server/errors/app-error.js';
import { ApiKey } from '#server/identity/api-key.entity.js';
import { newApiKey } from '#server/identity/api-key-text.js';
import { may } from '#server/identity/permissions.js';
import { hashToken } from '#server/identity/refresh-token.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { User } from '#server/identity/user.entity.js';
import { assertStillMay, type Standing } from '#server/team/owners.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { readBack } from '#server/tenancy/read-back.js';
import type { CreateApiKeyInput, CreatedApiKey } from './api-key.types.js';

/** Keys of one client that can be used; each is something that can be stolen, and looked at once a second. */
export const mostLivingKeys = 50;

/** Whoever loses their role just now waits: the key is made before, and then goes by the new role. */
const lockMaker = `select role, is_active as "isActive" from users where client_id = $1 and id = $2 for share`;
/** Until the write's end: else two at once would both see the last place free. */
const oneByOne = `select pg_advisory_xact_lock(hashtextextended($1::uuid::text || 'api keys', 0))`;
const living = `select count(*)::int as living from api_keys
  where client_id = $1 and revoked_at is null and (expires_at is null or expires_at > now())`;

async function assertRoomForKey(write: ClientWrite): Promise<void> {
  const [, [counted] = []] = await write.together([[oneByOne], [living]]);
  if (Number(counted?.['living']) >= mostLivingKeys)
    throw new AppError(
      'QUOTA_EXCEEDED',
      `A company has at most ${mostLivingKeys} API keys: revoke one first.`,
    );
}

/**
 * Makes an API key for the caller's client. Only its hash is kept.
 * @returns the key with its text, which nobody is given again.
 * @throws FORBIDDEN where the caller's role may not do what the key is to do; QUOTA_EXCEEDED.
 */
export async function createApiKey(
  { name, verbs, expiresAt }: CreateApiKeyInput,
  { write, caller, client }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<CreatedApiKey> {
  const key = newApiKey(client.id);
  const made = await write(async (rows) => {
    const [maker] = await rows.query(lockMaker, [caller.userId]);
    const standing = maker as unknown as Standing | undefined;
    assertStillMay(standing, 'api-key:create');
    if (!verbs.every((verb) => may(standing.role, verb)))
      throw new AppError('FORBIDDEN', 'A key may do no more than your role.');
    await assertRoomForKey(rows);
    const { id } = rows.create(ApiKey, {
      ...{ name, verbs, expiresAt: expiresAt ?? null, tokenHash: hashToken(key) },
      createdBy: rows.reference(User, caller.userId),
    });
    await rows.em.flush();
    return readBack(rows, ApiKey, info, id);
  });
  return { ...made, key };
}
