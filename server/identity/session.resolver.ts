import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Allow } from './allow.js';
import { platformRealm } from './realm.js';
import { type RequestContext } from './request-context.js';
import type { RequestFacts } from './request-facts.js';
import type { RefreshToken, RefreshTokens } from './refresh-token.js';
import { sessionEnded } from './refusals.js';
import { SessionPayload } from './session-payload.js';

/** What goes on with a session once it was started: each context has one. */
export interface GoesOn {
  /** @throws UNAUTHENTICATED for a token that is no longer good. */
  refresh(token: string, said: RefreshToken): Promise<SessionPayload>;
  /** Ends the session; one that is over already is no fault. */
  logout(said: RefreshToken, facts: RequestFacts): Promise<void>;
}

export interface SessionResolverDeps {
  readonly refreshTokens: RefreshTokens;
  readonly signIn: GoesOn;
  readonly platformSignIn: GoesOn;
}

/** One refresh and one logout for both contexts (E5): the token says which it is of. */
@Resolver()
export class SessionResolver {
  constructor(private readonly deps: SessionResolverDeps) {}

  #contextOf({ realm }: RefreshToken): GoesOn {
    return realm === platformRealm ? this.deps.platformSignIn : this.deps.signIn;
  }

  @Allow('anybody')
  @Mutation(() => SessionPayload, {
    description: 'Gives the next pair of tokens. A token that was used before ends the session.',
  })
  async refresh(
    @Arg('refreshToken', () => String, { description: 'The latest refresh token.' }) refreshToken: string,
  ): Promise<SessionPayload> {
    const said = this.deps.refreshTokens.read(refreshToken);
    if (said === undefined) throw sessionEnded();
    return this.#contextOf(said).refresh(refreshToken, said);
  }

  @Allow('anybody')
  @Mutation(() => Boolean, { description: 'Ends the session. True also for a token that is already dead.' })
  async logout(
    @Arg('refreshToken', () => String, { description: 'A refresh token of the session.' })
    refreshToken: string,
    @Ctx() { facts }: RequestContext,
  ): Promise<boolean> {
    const said = this.deps.refreshTokens.read(refreshToken);
    if (said) await this.#contextOf(said).logout(said, facts);
    return true;
  }
}
