import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { connectionType, type Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { equals } from '#server/database/read/condition.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { Role } from '#server/identity/role.js';
import type { Sessions } from '#server/identity/sessions.js';
import { User } from '#server/identity/user.entity.js';
import { changeUser } from './change-user.js';

const UserConnection = connectionType('User', User);

/** Everybody sees their colleagues: orders say who made them (C6). */
@Resolver(() => User)
export class UsersResolver {
  constructor(private readonly sessions: Sessions) {}

  @Allow('user:read')
  @Query(() => User, {
    nullable: true,
    description: 'One user of the own client; null for one that is not there.',
  })
  async user(
    @Arg('id', () => ID, { description: 'Which user.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User | null> {
    return isUuid(id) ? context.read.one(User, info, [equals('id', id)]) : null;
  }

  @Allow('user:read')
  @Query(() => UserConnection, {
    nullable: true,
    description:
      'The users of the own client by e-mail address, page by page; also those who are not active.',
  })
  async users(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<User>> {
    return context.read.page(User, info, {
      where: [],
      filterKey: '',
      sort: [{ property: 'email', direction: 'asc' }],
      page: pageRequest(page),
    });
  }

  @Allow('user:set-role')
  @Mutation(() => User, {
    description:
      'Gives a user another role and ends their sessions. Only an owner makes or demotes an OWNER; the last active one stays.',
  })
  setUserRole(
    @Arg('id', () => ID, { description: 'Which user.' }) id: string,
    @Arg('role', () => Role, { description: 'What they will be.' }) role: Role,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    const change = { verb: 'user:set-role', field: 'role', to: { role }, because: 'ENDED' } as const;
    return changeUser(this.sessions, id, change, context, info);
  }

  @Allow('user:set-active')
  @Mutation(() => User, {
    description:
      'Lets a user sign in again, or no more and ends their sessions. Only an owner does so with an OWNER; the last active one stays.',
  })
  setUserActive(
    @Arg('id', () => ID, { description: 'Which user.' }) id: string,
    @Arg('isActive', () => Boolean, { description: 'Whether they may sign in.' }) isActive: boolean,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User> {
    const change = {
      ...({ verb: 'user:set-active', field: 'isActive', because: 'DEACTIVATED' } as const),
      to: { isActive },
    };
    return changeUser(this.sessions, id, change, context, info);
  }
}
