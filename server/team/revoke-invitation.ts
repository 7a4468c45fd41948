import { validate as isUuid } from 'uuid';
import { notFound } from '#server/errors/app-error.js';
import { may } from '#server/identity/permissions.js';
import { Role } from '#server/identity/role.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { Standing } from './owners.js';

const revoke = 'update invitations set revoked_at = $3, updated_at = $3';
const open = 'accepted_at is null and revoked_at is null';

/** Takes an invitation back. @throws NOT_FOUND for one that is not there, was used, or was taken back before. */
export async function revokeInvitation(write: ClientWrite, id: string): Promise<void> {
  const one = `${revoke} where client_id = $1 and id = $2 and ${open} returning id`;
  const revoked = isUuid(id) ? await write.query(one, [id, new Date()]) : [];
  if (revoked.length === 0) throw notFound('Invitation');
}

/** Takes back what a user could not invite to any more: else who is sent away comes back by an invitation of their own. */
export async function revokeInvitationsOf(
  write: ClientWrite,
  userId: string,
  { role, isActive }: Standing,
): Promise<void> {
  if (isActive && role === Role.OWNER) return;
  const none = !isActive || !may(role, 'user:invite');
  await write.query(
    `${revoke} where client_id = $1 and invited_by_id = $2 and ${open} and ($4::boolean or role = 'OWNER')`,
    [userId, new Date(), none],
  );
}
