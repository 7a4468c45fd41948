import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { AppError } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { ChangePasswordInput } from '#server/accounts/me.types.js';
import type { RequestFacts } from '#server/identity/request-facts.js';
import { changePlatformPassword, type ChangePlatformPasswordDeps } from './change-platform-password.js';
import { PlatformAuthPayload, PlatformLoginArgs } from './platform-auth.types.js';
import { platformRegister, type PlatformRegisterDeps } from './platform-register.js';
import { PlatformRegisterInput } from './platform-register.types.js';
import type { PlatformSignIn } from './platform-sign-in.js';
import { PlatformQuery } from './platform.types.js';

export interface PlatformDeps extends PlatformRegisterDeps, ChangePlatformPasswordDeps {
  readonly platformSignIn: PlatformSignIn;
}

/** The session would be refused wherever a client is named; so nobody gets one there. */
function assertNoClientNamed({ named }: RequestFacts): void {
  if (named.length > 0)
    throw new AppError(
      'CLIENT_MISMATCH',
      'This address belongs to a client. Sign in to the platform at the main address.',
    );
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
    assertNoClientNamed(facts);
    return this.deps.platformSignIn.login(login, facts);
  }

  @Allow('anybody')
  @Mutation(() => PlatformAuthPayload, {
    description:
      'Makes a platform user and signs in: by an invitation, or where the platform is open as an OPERATOR of the clients that they make.',
  })
  async platformRegister(
    @Arg('input', () => PlatformRegisterInput, { description: 'Who joins.' }) input: PlatformRegisterInput,
    @Ctx() { facts }: RequestContext,
  ): Promise<PlatformAuthPayload> {
    assertNoClientNamed(facts);
    await this.deps.limits.beforeRegister(facts.ipAddress);
    return this.deps.platformSignIn.start(await platformRegister(this.deps, input), facts);
  }

  @Allow('platform:change-password')
  @Mutation(() => Boolean, {
    description: 'Changes the own password of a platform user and ends their every other session.',
  })
  async platformChangePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The old and the new password.' })
    input: ChangePasswordInput,
    @Ctx() { platformCaller, facts }: RequestContext,
  ): Promise<boolean> {
    await changePlatformPassword(this.deps, input, platformCaller, facts);
    return true;
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
