import { validate as isUuid } from 'uuid';
import { equals, isNull } from '#server/database/read/condition.js';
import { notFound } from '#server/errors/app-error.js';
import { ApiKey } from '#server/identity/api-key.entity.js';
import type { ApiKeys } from '#server/identity/api-keys.js';
import type { RequestContext } from '#server/identity/request-context.js';
import type { RevocationLog } from '#server/identity/revocation-log.js';

export interface RevokeDeps {
  readonly apiKeys: ApiKeys;
  readonly revocations: RevocationLog;
}

const revoke = `update api_keys set revoked_at = $3, updated_at = $3
  where client_id = $1 and id = $2 and revoked_at is null returning id`;

/**
 * Ends a key for good: first in the revocation log, so that it is dead everywhere before anybody reads that it is.
 * @throws NOT_FOUND for one that is not there, or was revoked before.
 */
export async function revokeApiKey(
  { apiKeys, revocations }: RevokeDeps,
  given: string,
  { read, write, client }: Pick<RequestContext, 'read' | 'write' | 'client'>,
): Promise<void> {
  if (!isUuid(given)) throw notFound('API key');
  const id = given.toLowerCase();
  const key = await read.row<Pick<ApiKey, 'tokenHash'>>(
    ApiKey,
    ['tokenHash'],
    [equals('id', id), isNull('revokedAt')],
  );
  if (key === null) throw notFound('API key');
  await revocations.revoke(client.id, `key:${id}`);
  const revoked = await write((rows) => rows.query(revoke, [id, new Date()]));
  apiKeys.forget(key.tokenHash);
  if (revoked.length === 0) throw notFound('API key');
}
