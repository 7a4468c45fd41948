import type { GraphQLResolveInfo } from 'graphql';
import { taken } from '#server/errors/app-error.js';
import { Invitation } from '#server/identity/invitation.entity.js';
import { newClientToken } from '#server/identity/client-token.js';
import { hashToken } from '#server/identity/refresh-token.js';
import type { RateLimits } from '#server/identity/rate-limits.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { User } from '#server/identity/user.entity.js';
import type { Postbox } from '#server/mail/postbox.js';
import { readBack } from '#server/tenancy/read-back.js';
import { invitationMail } from './invitation-mail.js';
import { assertMayTouch, assertStillMay, type Standing } from './owners.js';
import type { InviteUserInput } from './team.types.js';

const lifetimeMs = 7 * 24 * 3600 * 1000;

export interface InviteDeps {
  readonly postbox: Postbox;
  readonly limits: RateLimits;
  /** The dashboard's address, without a slash at the end. */
  readonly dashboard: string;
}

/** An invitation as the answer shows it that makes it; nobody is shown the token again. */
export type NewInvitation = Invitation & { readonly token: string };

/**
 * Held until the end of the write: somebody who is losing their role just now, or is being deactivated, takes it from the
 * inviter only afterwards, and then takes this invitation back as well.
 */
const lockInviter = `select role, is_active as "isActive" from users where client_id = $1 and id = $2 for share`;
const colleague = 'select id from users where client_id = $1 and email = $2';
const replace = `update invitations set revoked_at = $3, updated_at = $3
  where client_id = $1 and email = $2 and accepted_at is null and revoked_at is null`;

/**
 * Invites an address, in the place of an earlier invitation that is still open, and mails the link. The sign-in directory is
 * not asked, so that nothing tells whether the address is used elsewhere.
 * @throws FORBIDDEN for an OWNER by anybody else; CONFLICT (field email) for a colleague's address; TOO_MANY_REQUESTS.
 */
export async function inviteUser(
  { postbox, limits, dashboard }: InviteDeps,
  { email, role }: InviteUserInput,
  { write, caller, client }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<NewInvitation> {
  await limits.beforeInviting(client.id, caller.userId);
  const token = newClientToken(client.id);
  const expiresAt = new Date(Date.now() + lifetimeMs);
  const made = await write(async (rows) => {
    const [[standing] = [], colleagues = []] = await rows.together([
      [lockInviter, caller.userId],
      [colleague, email],
      [replace, email, new Date()],
    ]);
    const inviter = standing as unknown as Standing | undefined;
    assertStillMay(inviter, 'user:invite');
    assertMayTouch(inviter, role);
    if (colleagues.length > 0) throw taken('email', 'Somebody with this address is here already.');
    const { id } = rows.create(Invitation, {
      ...{ email, role, expiresAt, tokenHash: hashToken(token), acceptedAt: null, revokedAt: null },
      invitedBy: rows.reference(User, caller.userId),
    });
    await rows.em.flush();
    return readBack(rows, Invitation, info, id);
  });
  const inviter = caller.email ?? 'A colleague';
  postbox.post(invitationMail(dashboard, { email, token, expiresAt, inviter, company: client.name }));
  return { ...made, token };
}
