import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { equals } from '#server/database/read/condition.js';
import { AppError } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import type { Passwords } from '#server/identity/passwords.js';
import type { RateLimits } from '#server/identity/rate-limits.js';
import { type RequestContext } from '#server/identity/request-context.js';
import type { Sessions } from '#server/identity/sessions.js';
import { User } from '#server/identity/user.entity.js';
import { Client } from '#server/tenancy/client.entity.js';
import { ChangePasswordInput, UpdateMeInput } from './me.types.js';

export interface MeDeps {
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly limits: RateLimits;
}

@Resolver(() => User)
export class MeResolver {
  constructor(private readonly deps: MeDeps) {}

  @Allow('me:read')
  @Query(() => User, { description: 'The user who calls.' })
  async me(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<User> {
    const me = await context.read.one(User, info, [equals('id', context.caller.userId)]);
    if (me === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
    return me;
  }

  @FieldResolver(() => Client, { description: 'The client that the user belongs to.' })
  client(@Ctx() context: RequestContext, @Root() user: User & { client?: Client }): Client {
    return user.client ?? context.client;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The address of the platform user who looks in as this user just now; null for anybody who signed in themselves.',
  })
  impersonatedBy(@Ctx() context: RequestContext, @Root() { id }: User): string | null {
    const caller = context.callerIfAny;
    const mine = caller?.audience === 'client' && caller.userId === id;
    return (mine ? caller.impersonator?.email : undefined) ?? null;
  }

  @Allow('me:update')
  @Mutation(() => User, { description: 'Changes the own profile.' })
  async updateMe(
    @Arg('input', () => UpdateMeInput, { description: 'What changes.' }) input: UpdateMeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    return context.write(async (write) => {
      const user = await write.locked(User, context.caller.userId);
      write.em.assign(
        user,
        Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
      );
      await write.em.flush();
      return (await write.read.one(User, info, [equals('id', user.id)])) ?? user;
    });
  }

  @Allow('me:update')
  @Mutation(() => Boolean, {
    description: 'Changes the own password and ends every other session of the user.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The old and the new password.' })
    input: ChangePasswordInput,
    @Ctx() { caller, facts, door }: RequestContext,
  ): Promise<boolean> {
    const { passwords, sessions, limits } = this.deps;
    const account = await door.read.row<Pick<User, 'email' | 'passwordHash'>>(
      User,
      ['email', 'passwordHash'],
      [equals('id', caller.userId)],
    );
    if (account === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
    const guessed = { audience: caller.audience, email: account.email };
    await limits.beforeSignIn(guessed, facts.ipAddress);
    if (!(await passwords.verify(input.currentPassword, account.passwordHash)))
      throw new AppError('INVALID_CREDENTIALS', 'The current password is wrong.');
    await limits.afterSignIn(guessed, facts.ipAddress);
    const passwordHash = await passwords.hash(input.newPassword);
    const others = { userId: caller.userId, keep: caller.sessionId, because: 'PASSWORD' } as const;
    await sessions.endOthers(door, others, async ({ em }) => {
      await em.nativeUpdate(User, { id: caller.userId }, { passwordHash });
    });
    return true;
  }
}
