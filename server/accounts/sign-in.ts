import { LockMode } from '@mikro-orm/postgresql';
import { equals } from '#server/database/read/condition.js';
import { AppError } from '#server/errors/app-error.js';
import type { AccessTokens } from '#server/identity/access-token.js';
import type { Directory } from '#server/identity/directory.js';
import type { Passwords } from '#server/identity/passwords.js';
import type { RateLimits } from '#server/identity/rate-limits.js';
import type { RefreshTokens } from '#server/identity/refresh-token.js';
import type { RequestFacts } from '#server/identity/request-context.js';
import type { Sessions } from '#server/identity/sessions.js';
import { User } from '#server/identity/user.entity.js';
import type { Client } from '#server/tenancy/client.entity.js';
import type { ClientDoor, Gateway } from '#server/tenancy/gateway.js';
import { assertServed } from '#server/tenancy/named-client.js';
import type { RegisteredClient, Registry } from '#server/tenancy/registry.js';
import type { AuthPayload, LoginInput } from './auth.types.js';

export interface SignInDeps {
  readonly tokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly sessions: Sessions;
  readonly directory: Directory;
  readonly passwords: Passwords;
  readonly limits: RateLimits;
  readonly registry: Registry;
  readonly gateway: Gateway;
}

type Account = Pick<User, 'id' | 'passwordHash' | 'isActive'>;

const wrong = () => new AppError('INVALID_CREDENTIALS', 'E-mail address or password is wrong.');
const ended = () => new AppError('UNAUTHENTICATED', 'This session has ended. Sign in again.');

/** Whoever signs in has no context of their own yet, from which `User.client` would be taken. */
function withClient(user: User, client: Client): User {
  return { ...user, client } as User;
}

/** Signing in, refreshing, signing out. */
export class SignIn {
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
    await this.deps.limits.beforeSignIn(email, facts.ipAddress);
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
    if (!right || own === undefined || door === undefined || !account?.isActive) throw wrong();
    assertServed(own);
    await this.deps.limits.afterSignIn(email);
    return this.start(own, door, account.id, facts, account.passwordHash);
  }

  /**
   * Starts a session for a user who has shown who they are.
   * @param shownHash the hash that their password matched, if they came with one. It is compared again under a lock: while
   * bcrypt was busy the password may have been changed, which ends only the sessions that are there.
   * @throws INVALID_CREDENTIALS for a password that is no longer the user's, or a user deactivated meanwhile.
   */
  async start(
    client: RegisteredClient,
    door: ClientDoor,
    userId: string,
    facts: RequestFacts,
    shownHash?: string,
  ): Promise<AuthPayload> {
    const started = await door.write(async (write) => {
      // FOR SHARE: sign-ins don't wait for each other, nor rows that refer to the user.
      const lock = { lockMode: LockMode.PESSIMISTIC_READ };
      const user = await write.em.findOneOrFail(User, { id: userId }, lock);
      if (!user.isActive || (shownHash !== undefined && user.passwordHash !== shownHash)) throw wrong();
      return { user, ...this.deps.sessions.start(write, user, facts) };
    });
    return this.#payload(client, started.user, started.sessionId, started.refreshToken);
  }

  #payload(client: RegisteredClient, user: User, sessionId: string, refreshToken: string): AuthPayload {
    const { tokens } = this.deps;
    const accessToken = tokens.issue({ userId: user.id, clientId: client.id, role: user.role, sessionId });
    const own = client as Client;
    return {
      accessToken,
      refreshToken,
      tokenType: 'Bearer',
      expiresIn: tokens.lifetimeSeconds,
      user: withClient(user, own),
      client: own,
    };
  }

  /** @throws UNAUTHENTICATED for a token that is no longer good; the use of an old one ends the whole session. */
  async refresh(token: string): Promise<AuthPayload> {
    const said = this.deps.refreshTokens.read(token);
    const client = said && (await this.deps.registry.byId(said.clientId));
    if (said === undefined || client === undefined) throw ended();
    assertServed(client);
    const door = await this.deps.gateway.doorOf(client.id);
    const rotation = await this.deps.sessions.rotate(door, token, said);
    if (rotation.outcome === 'REUSED') await this.deps.sessions.end(door, said.sessionId, 'REUSE');
    if (rotation.outcome !== 'ROTATED') throw ended();
    return this.#payload(client, rotation.user, said.sessionId, rotation.refreshToken);
  }

  /** Ends the session that a refresh token belongs to; a token that is already dead, or none of ours, is no fault. */
  async logout(token: string): Promise<void> {
    const said = this.deps.refreshTokens.read(token);
    const client = said && (await this.deps.registry.byId(said.clientId));
    if (said && client)
      await this.deps.sessions.end(await this.deps.gateway.doorOf(client.id), said.sessionId, 'LOGOUT');
  }
}
