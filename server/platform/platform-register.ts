import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { noSuchInvitation } from '#server/accounts/by-invitation.js';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { AppError, taken } from '#server/errors/app-error.js';
import { clientOfToken } from '#server/identity/client-token.js';
import type { Passwords } from '#server/identity/passwords.js';
import { PlatformInvitation } from '#server/identity/platform-invitation.entity.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import { Reach } from '#server/identity/reach.js';
import { platformRealm } from '#server/identity/realm.js';
import { hashToken } from '#server/identity/refresh-token.js';
import type { PlatformRegisterInput } from './platform-register.types.js';

export interface PlatformRegisterDeps {
  readonly passwords: Passwords;
  readonly centre: () => EntityManager;
  /** Whether anybody may join without an invitation (PLATFORM_SIGNUP). */
  readonly openSignUp: boolean;
}

/** What somebody becomes. */
type Place = Pick<PlatformUser, 'role' | 'reach'>;

const goodFor = (token: string, email: string) => ({
  ...{ tokenHash: hashToken(token), email, acceptedAt: null, revokedAt: null },
  expiresAt: { $gt: new Date() },
});

/** Of several at once the first to get here locks the row; the others wait for it, look again and find it used. */
async function useUp(em: EntityManager, token: string, email: string): Promise<Place> {
  const used = await em.nativeUpdate(PlatformInvitation, goodFor(token, email), { acceptedAt: new Date() });
  if (used === 0) throw noSuchInvitation();
  const { role } = await em.findOneOrFail(PlatformInvitation, { tokenHash: hashToken(token) });
  return { role, reach: Reach.ALL };
}

/** Before the password is hashed, which takes long. @throws INVITATION_REQUIRED. */
async function assertMayCome(deps: PlatformRegisterDeps, input: PlatformRegisterInput): Promise<void> {
  const { email, invitationToken: token } = input;
  if (token == null) {
    if (deps.openSignUp) return;
    throw new AppError('INVITATION_REQUIRED', 'Only invited people join the platform.');
  }
  if (clientOfToken(token) !== platformRealm) throw noSuchInvitation();
  if ((await deps.centre().count(PlatformInvitation, goodFor(token, email))) === 0) throw noSuchInvitation();
}

/**
 * Makes a platform user of somebody who comes by themselves: by an invitation, with its role and every client; or openly,
 * where that is on, as an OPERATOR of the clients that they make.
 * @throws INVITATION_REQUIRED; CONFLICT (field email) for a platform user's address.
 */
export async function platformRegister(
  deps: PlatformRegisterDeps,
  input: PlatformRegisterInput,
): Promise<PlatformUser> {
  await assertMayCome(deps, input);
  const { email, password, firstName = null, lastName = null, invitationToken: token } = input;
  const passwordHash = await deps.passwords.hash(password);
  try {
    return await deps.centre().transactional(async (em) => {
      const openly = { role: PlatformRole.OPERATOR, reach: Reach.OWN };
      const place = token == null ? openly : await useUp(em, token, email);
      return em.create(PlatformUser, { id: uuidv7(), email, passwordHash, firstName, lastName, ...place });
    });
  } catch (error) {
    if (brokenConstraint(error) !== 'platform_users_email_unique') throw error;
    throw taken('email', 'A platform user with this e-mail address exists already.');
  }
}
