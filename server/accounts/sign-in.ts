import { equals } from '#server/database/read/condition.js';
import { userActor } from '#server/identity/actors.js';
import type { AccessTokens } from '#server/identity/access-token.js';
import { clientSessions } from '#server/identity/client-sessions.js';
import type { SignInDirectory } from '#server/identity/sign-in-directory.js';
import type { Passwords } from '#server/identity/passwords.js';
import type { RateLimits } from '#server/identity/rate-limits.js';
import type { RefreshToken } from '#server/identity/refresh-token.js';
import { sessionEnded, wrongCredentials } from '#server/identity/refusals.js';
import type { RequestFacts } from '#server/identity/request-facts.js';
import { Session } from '#server/identity/session.entity.js';
import { sessionPayload } from '#server/identity/session-payload.js';
import type { GoesOn } from '#server/identity/session.resolver.js';
import type { LiveSession, Sessions } from '#server/identity/sessions.js';
import { User } from '#server/identity/user.entity.js';
import { systemActor } from '#server/tenancy/actor.js';
import type { Client } from '#server/tenancy/client.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { assertServed } from '#server/tenancy/named-client.js';
import type { ClientRegistry, RegisteredClient } from '#server/tenancy/client-registry.js';
import type { AuthPayload, LoginInput } from './auth.types.js';
import type { FailedSignIns } from './failed-sign-ins.js';
import { signedInFrom } from './signed-in-from.js';

export interface SignInDeps {
  readonly tokens: AccessTokens;
  readonly sessions: Sessions;
  readonly directory: Pick<SignInDirectory, 'clientOf'>;
  readonly passwords: Passwords;
  readonly limits: RateLimits;
  readonly registry: Pick<ClientRegistry, 'byId'>;
  readonly gateway: Gateway;
  readonly failedSignIns: FailedSignIns;
}

type Account = Pick<User, 'id' | 'passwordHash' | 'isActive'>;

/** Whoever signs in has no context of their own yet, from which `User.client` would be taken. */
function withClient(user: User, client: Client): User {
  return { ...user, client } as User;
}

/** Signing in to a client, and what goes on with such a session. */
export class SignIn implements GoesOn {
  constructor(private readonly deps: SignInDeps) {}

  /**
   * @param named the client that the request names, if any; it must be the user's own.
   * @throws INVALID_CREDENTIALS whatever was wrong, after as long as a right password takes; TOO_MANY_REQUESTS; CLIENT_PAUSED.
   */
  async login(
    { email, password }: LoginInput,
    named: RegisteredClient | undefined,
    facts: RequestFacts,
  ): Promise<AuthPayload> {
    const guessed = { audience: 'client', email } as const;
    const { ipAddress } = facts;
    await this.deps.limits.beforeSignIn(guessed, ipAddress, () => signedInFrom(this.deps, email, ipAddress));
    const clientId = await this.deps.directory.clientOf(email);
    const own =
      clientId !== undefined && (named === undefined || named.id === clientId)
        ? await this.deps.registry.byId(clientId)
        : undefined;
    const door = own && (await this.deps.gateway.doorOf(own.id));
    const account = await door?.read.row<Account>(
      User,
      ['passwordHash', 'isActive'],
      [equals('email', email)],
    );
    const right = await this.deps.passwords.verify(password, account?.passwordHash);
    if (own === undefined || account == null) throw wrongCredentials();
    if (!right || !account.isActive) {
      this.deps.failedSignIns.note({ clientId: own.id, userId: account.id, email }, facts);
      throw wrongCredentials();
    }
    assertServed(own);
    await this.deps.limits.afterSignIn(guessed, ipAddress);
    return this.start(own, { id: account.id, email }, facts, account.passwordHash);
  }

  /** Starts a session for a user who has shown who they are; see Sessions.start. */
  async start(
    client: RegisteredClient,
    user: Pick<User, 'id' | 'email'>,
    facts: RequestFacts,
    shownHash?: string,
  ): Promise<AuthPayload> {
    const door = await this.deps.gateway.doorOf(
      client.id,
      userActor({ userId: user.id, email: user.email }, facts),
    );
    const session = await this.deps.sessions.start(clientSessions(door), user.id, facts, shownHash);
    return this.#payload(client, session);
  }

  #payload(
    client: RegisteredClient,
    { person: user, sessionId, refreshToken }: LiveSession<User>,
  ): AuthPayload {
    const { id: userId, role, email } = user;
    const claims = { audience: 'client', userId, clientId: client.id, role, email } as const;
    const own = client as Client;
    return {
      ...sessionPayload(this.deps.tokens, { ...claims, sessionId }, refreshToken),
      user: withClient(user, own),
      client: own,
    };
  }

  /** @throws UNAUTHENTICATED for a token that is no longer good; CLIENT_PAUSED. */
  async refresh(token: string, said: RefreshToken): Promise<AuthPayload> {
    const client = await this.deps.registry.byId(said.realm);
    if (client === undefined) throw sessionEnded();
    assertServed(client);
    const home = clientSessions(await this.deps.gateway.doorOf(client.id, systemActor('refresh')));
    return this.#payload(client, await this.deps.sessions.refresh(home, token, said));
  }

  /** Ends the session that a refresh token belongs to; a client that is gone took its sessions with it. */
  async logout({ realm, sessionId }: RefreshToken, facts: RequestFacts): Promise<void> {
    const { registry, gateway, sessions } = this.deps;
    const client = await registry.byId(realm);
    if (client === undefined) return;
    const { read } = await gateway.doorOf(client.id);
    const session = await read.row<Session>(Session, ['user.email'], [equals('id', sessionId)]);
    if (session === null) return;
    const { id: userId, email } = session.user;
    const door = await gateway.doorOf(client.id, userActor({ userId, email }, facts));
    await sessions.end(clientSessions(door), sessionId, 'LOGOUT');
  }
}
