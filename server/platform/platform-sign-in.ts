import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccessTokens } from '#server/identity/access-token.js';
import type { Passwords } from '#server/identity/passwords.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import type { RateLimits } from '#server/identity/rate-limits.js';
import type { RefreshToken } from '#server/identity/refresh-token.js';
import { wrongCredentials } from '#server/identity/refusals.js';
import type { RequestFacts } from '#server/identity/request-facts.js';
import type { SessionHome } from '#server/identity/session-home.js';
import { sessionPayload } from '#server/identity/session-payload.js';
import type { GoesOn } from '#server/identity/session.resolver.js';
import type { LiveSession, Sessions } from '#server/identity/sessions.js';
import { platformSignedInFrom } from './platform-signed-in-from.js';
import type { PlatformAuthPayload, PlatformLoginArgs } from './platform-auth.types.js';

export interface PlatformSignInDeps {
  readonly tokens: AccessTokens;
  readonly sessions: Sessions;
  readonly platformHome: SessionHome<PlatformUser>;
  readonly passwords: Passwords;
  readonly limits: RateLimits;
  /** A fresh EntityManager on the centre's tables. */
  readonly centre: () => EntityManager;
}

/** Signing in to the platform, and what goes on with such a session (E2). */
export class PlatformSignIn implements GoesOn {
  constructor(private readonly deps: PlatformSignInDeps) {}

  /** @throws INVALID_CREDENTIALS whatever was wrong, after as long as a right password takes; TOO_MANY_REQUESTS. */
  async login({ email, password }: PlatformLoginArgs, facts: RequestFacts): Promise<PlatformAuthPayload> {
    const { sessions, platformHome, passwords, limits, centre } = this.deps;
    const guessed = { audience: 'platform', email } as const;
    await limits.beforeSignIn(guessed, facts.ipAddress, () =>
      platformSignedInFrom(centre(), email, facts.ipAddress),
    );
    const account = await centre().findOne(PlatformUser, { email });
    const right = await passwords.verify(password, account?.passwordHash);
    if (!right || !account?.isActive) throw wrongCredentials();
    await limits.afterSignIn(guessed, facts.ipAddress);
    return this.#payload(await sessions.start(platformHome, account.id, facts, account.passwordHash));
  }

  /** Starts a session for somebody who has just joined. */
  async start({ id, passwordHash }: PlatformUser, facts: RequestFacts): Promise<PlatformAuthPayload> {
    const { sessions, platformHome } = this.deps;
    return this.#payload(await sessions.start(platformHome, id, facts, passwordHash));
  }

  #payload({ person: user, sessionId, refreshToken }: LiveSession<PlatformUser>): PlatformAuthPayload {
    const { id: userId, role, email } = user;
    const claims = { audience: 'platform', userId, role, email, sessionId } as const;
    return { ...sessionPayload(this.deps.tokens, claims, refreshToken), user };
  }

  /** @throws UNAUTHENTICATED for a token that is no longer good. */
  async refresh(token: string, said: RefreshToken): Promise<PlatformAuthPayload> {
    return this.#payload(await this.deps.sessions.refresh(this.deps.platformHome, token, said));
  }

  async logout({ sessionId }: RefreshToken): Promise<void> {
    await this.deps.sessions.end(this.deps.platformHome, sessionId, 'LOGOUT');
  }
}
