import { createHash } from 'node:crypto';
import { AppError } from '#server/errors/app-error.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { OwnStatement } from '#server/tenancy/own-statement.js';

/** What makes an order happen once (C4). */
export interface RequestKey {
  readonly id: string;
  /** Of everything that the request says; another request under the same key is a mistake of the caller's. */
  readonly hash: string;
}

/** @param body the kind of call and its normalized input. */
export function requestKey(
  requestId: string | null | undefined,
  ...body: readonly unknown[]
): RequestKey | undefined {
  if (requestId == null) return undefined;
  return { id: requestId, hash: createHash('sha256').update(JSON.stringify(body)).digest('base64url') };
}

/** An order that was made under a key. */
export interface Twin {
  readonly id: string;
  readonly hash: string;
}

/**
 * Waits until nobody else makes an order under this key, and gives the one that is there, deleted or not. The lock is asked
 * for first and the look is a statement of its own: its snapshot must be younger than the lock. It comes before every lock
 * on rows. The unique key stays the last guard.
 */
export async function findTwin(write: ClientWrite, key: RequestKey | undefined): Promise<Twin | undefined> {
  if (key === undefined) return undefined;
  const statements: OwnStatement[] = [
    [`select pg_advisory_xact_lock(hashtextextended('request:' || $1 || ':' || $2, 0))`, key.id],
    ['select id, request_hash as hash from orders where client_id = $1 and request_id = $2', key.id],
  ];
  const [, found] = await write.together(statements);
  return found?.[0] as Twin | undefined;
}

/** @throws IDEMPOTENCY_MISMATCH where the order under this key was made by another request. */
export function assertSameRequest(twin: Twin, key: RequestKey | undefined): void {
  if (twin.hash !== key?.hash)
    throw new AppError('IDEMPOTENCY_MISMATCH', 'This requestId was used for another order.');
}
