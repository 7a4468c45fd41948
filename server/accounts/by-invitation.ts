import { atLeast, equals, isNull } from '#server/database/read/condition.js';
import { AppError } from '#server/errors/app-error.js';
import { Invitation } from '#server/identity/invitation.entity.js';
import { hashToken } from '#server/identity/refresh-token.js';
import type { Role } from '#server/identity/role.js';
import type { Admission } from './admission.js';

/** The one answer to a token that is unknown, used, expired or taken back, or is somebody else's. */
export function noSuchInvitation(): AppError {
  return new AppError('INVITATION_REQUIRED', 'This invitation is not, or no longer, good for this address.');
}

/** Of several at once the first to get here locks the row; the others wait for it, look again and find it used. */
const use = `update invitations set accepted_at = $4, updated_at = $4
  where client_id = $1 and token_hash = $2 and email = $3
    and accepted_at is null and revoked_at is null and expires_at > $4
  returning role`;

/** Joining by an invitation, which is used up in the transaction that stores the user. */
export function byInvitation(token: string, email: string): Admission {
  const tokenHash = hashToken(token);
  return {
    look: async (read) => {
      const open = [isNull('acceptedAt'), isNull('revokedAt'), atLeast('expiresAt', new Date())];
      const mine = [equals('tokenHash', tokenHash), equals('email', email)];
      if ((await read.count(Invitation, [...mine, ...open])) === 0) throw noSuchInvitation();
    },
    enter: async (write) => {
      const [used] = await write.query(use, [tokenHash, email, new Date()]);
      if (used === undefined) throw noSuchInvitation();
      return used['role'] as Role;
    },
  };
}
