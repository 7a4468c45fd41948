import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { connectionType, type Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { equals } from '#server/database/read/condition.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { User } from '#server/identity/user.entity.js';

const UserConnection = connectionType('User', User);

/** Everybody sees their colleagues: orders say who made them (C6). */
@Resolver(() => User)
export class UsersResolver {
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
}
