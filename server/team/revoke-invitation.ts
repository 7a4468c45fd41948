import { validate as isUuid } from 'uuid';
import { notFound } from '#server/errors/app-error.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';

const revoke = `update invitations set revoked_at = $3, updated_at = $3
  where client_id = $1 and id = $2 and accepted_at is null and revoked_at is null returning id`;

/** Takes an invitation back. @throws NOT_FOUND for one that is not there, was used, or was taken back before. */
export async function revokeInvitation(write: ClientWrite, id: string): Promise<void> {
  const revoked = isUuid(id) ? await write.query(revoke, [id, new Date()]) : [];
  if (revoked.length === 0) throw notFound('Invitation');
}
