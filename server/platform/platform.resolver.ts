import type { EntityManager } from '@mikro-orm/postgresql';
import { Args, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { AppError } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { PlatformAuthPayload, PlatformLoginArgs } from './platform-auth.types.js';
import type { PlatformSignIn } from './platform-sign-in.js';
import { PlatformQuery } from './platform.types.js';

export interface PlatformDeps {
  readonly platformSignIn: PlatformSignIn;
  /** A fresh EntityManager on the centre's tables. */
  readonly centre: () => EntityManager;
}

@Resolver(() => PlatformQuery)
export class PlatformResolver {
  constructor(private readonly deps: PlatformDeps) {}

  @Allow('anybody')
  @Mutation(() => PlatformAuthPayload, { description: 'Signs a platform user in.' })
  async platformLogin(
    @Args(() => PlatformLoginArgs) login: PlatformLoginArgs,
    @Ctx() { facts }: RequestContext,
  ): Promise<PlatformAuthPayload> {
    // The session would be refused wherever a client is named; so nobody gets one there.
    if (facts.named.length > 0)
      throw new AppError(
        'CLIENT_MISMATCH',
        'This address belongs to a client. Sign in to the platform at the main address.',
      );
    return this.deps.platformSignIn.login(login, facts);
  }

  @Allow('platform:enter')
  @Query(() => PlatformQuery, {
    nullable: true,
    description: 'What the operator’s side reads; refused without a platform user’s token.',
  })
  platform(): PlatformQuery {
    return new PlatformQuery();
  }

  @Allow('platform:read-me')
  @FieldResolver(() => PlatformUser, { description: 'The platform user who calls.' })
  async me(@Ctx() { platformCaller }: RequestContext): Promise<PlatformUser> {
    return this.deps.centre().findOneOrFail(PlatformUser, { id: platformCaller.userId });
  }
}
