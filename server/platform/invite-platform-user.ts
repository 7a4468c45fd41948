import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7, validate as isUuid } from 'uuid';
import { notFound, taken } from '#server/errors/app-error.js';
import type { PlatformClaims } from '#server/identity/access-token.js';
import { newClientToken } from '#server/identity/client-token.js';
import { PlatformInvitation } from '#server/identity/platform-invitation.entity.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import { platformRealm } from '#server/identity/realm.js';
import { hashToken } from '#server/identity/refresh-token.js';
import type { Postbox } from '#server/mail/postbox.js';
import { platformInvitationMail } from './platform-invitation-mail.js';
import type { InvitePlatformUserInput } from './platform-people.types.js';
import { assertSuperadmin } from './superadmins.js';

const lifetimeMs = 7 * 24 * 3600 * 1000;

export interface InvitePlatformUserDeps {
  readonly centre: () => EntityManager;
  readonly postbox: Postbox;
  /** The dashboard's address, without a slash at the end. */
  readonly dashboard: string;
}

/** An invitation as the answer shows it that makes it; nobody is shown the token again. */
export type NewPlatformInvitation = PlatformInvitation & { readonly token: string };

const open = { acceptedAt: null, revokedAt: null };

/**
 * Invites an address to the operator's side, in the place of an earlier invitation that is still open, and mails the token.
 * @throws FORBIDDEN for a caller who is no SUPERADMIN any more; CONFLICT (field email) for a platform user's address.
 */
export async function invitePlatformUser(
  { centre, postbox, dashboard }: InvitePlatformUserDeps,
  { email, role }: InvitePlatformUserInput,
  caller: PlatformClaims,
): Promise<NewPlatformInvitation> {
  const token = newClientToken(platformRealm);
  const expiresAt = new Date(Date.now() + lifetimeMs);
  const made = await centre().transactional(async (em) => {
    // Held, so that whoever takes the role away takes this invitation back as well.
    const lockMode = LockMode.PESSIMISTIC_READ;
    const inviter = await em.findOne(PlatformUser, { id: caller.userId }, { lockMode });
    assertSuperadmin(inviter ?? undefined);
    if ((await em.count(PlatformUser, { email })) > 0)
      throw taken('email', 'A platform user with this e-mail address exists already.');
    await em.nativeUpdate(PlatformInvitation, { email, ...open }, { revokedAt: new Date() });
    return em.create(PlatformInvitation, {
      ...{ id: uuidv7(), email, role, expiresAt, tokenHash: hashToken(token) },
      invitedBy: caller.userId,
    });
  });
  const inviter = caller.email ?? 'A colleague';
  postbox.post(platformInvitationMail(dashboard, { email, token, expiresAt, inviter }));
  return { ...made, token };
}

/** Takes an invitation back. @throws NOT_FOUND for one that is not there, was used, or was taken back before. */
export async function revokePlatformInvitation(centre: EntityManager, id: string): Promise<void> {
  const revoked = isUuid(id)
    ? await centre.nativeUpdate(PlatformInvitation, { id, ...open }, { revokedAt: new Date() })
    : 0;
  if (revoked === 0) throw notFound('The invitation');
}
