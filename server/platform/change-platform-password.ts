import type { ChangePasswordInput } from '#server/accounts/me.types.js';
import { AppError } from '#server/errors/app-error.js';
import type { PlatformClaims } from '#server/identity/access-token.js';
import { endPlatformSessions, type EndPlatformSessionsDeps } from '#server/identity/end-platform-sessions.js';
import type { Passwords } from '#server/identity/passwords.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import type { RateLimits } from '#server/identity/rate-limits.js';
import type { RequestFacts } from '#server/identity/request-facts.js';

export interface ChangePlatformPasswordDeps extends EndPlatformSessionsDeps {
  readonly passwords: Passwords;
  readonly limits: RateLimits;
}

/** Changes the own password and ends every other session. @throws INVALID_CREDENTIALS; TOO_MANY_REQUESTS. */
export async function changePlatformPassword(
  deps: ChangePlatformPasswordDeps,
  { currentPassword, newPassword }: ChangePasswordInput,
  { userId, sessionId }: PlatformClaims,
  { ipAddress }: RequestFacts,
): Promise<void> {
  const { passwords, limits, centre } = deps;
  const { email, passwordHash: known } = await centre().findOneOrFail(PlatformUser, { id: userId });
  const guessed = { audience: 'platform', email } as const;
  await limits.beforeSignIn(guessed, ipAddress);
  if (!(await passwords.verify(currentPassword, known)))
    throw new AppError('INVALID_CREDENTIALS', 'The current password is wrong.');
  await limits.afterSignIn(guessed, ipAddress);
  const passwordHash = await passwords.hash(newPassword);
  await endPlatformSessions(deps, { userId, keep: sessionId, because: 'PASSWORD' }, async (em) => {
    await em.nativeUpdate(PlatformUser, { id: userId }, { passwordHash });
  });
}
