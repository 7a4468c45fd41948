import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { connectionType, type Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { atLeast, equals, isNull } from '#server/database/read/condition.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { Session } from '#server/identity/session.entity.js';
import type { Sessions } from '#server/identity/sessions.js';
import { endOtherSessions, endSession } from './end-session.js';
import { reachSessionsOf } from './reach-sessions.js';

const SessionConnection = connectionType('UserSession', Session);

/** Where somebody is signed in, and to end it: one's own, and of whom one may deactivate. */
@Resolver(() => Session)
export class SessionsResolver {
  constructor(private readonly families: Sessions) {}

  @Allow('session:read')
  @Query(() => SessionConnection, {
    nullable: true,
    description: 'Where the caller, or another user, is signed in, the latest sign-in first, page by page.',
  })
  async sessions(
    @Arg('userId', () => ID, {
      nullable: true,
      description: 'Of which user; the caller unless given. Others take the right to deactivate them.',
    })
    userId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Session>> {
    const whose = await reachSessionsOf(userId, context);
    return context.read.page(Session, info, {
      where: [equals('user', whose), isNull('endedAt'), atLeast('expiresAt', new Date())],
      filterKey: whose,
      // Ids grow with time.
      sort: [{ property: 'id', direction: 'desc' }],
      page: pageRequest(page),
    });
  }

  @Allow('session:end')
  @Mutation(() => Boolean, {
    description:
      'Ends a session of the caller’s, or of a user whom they may deactivate: everywhere within a second.',
  })
  async endSession(
    @Arg('id', () => ID, { description: 'Which session.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await endSession(this.families, id, context);
    return true;
  }

  @Allow('session:end')
  @Mutation(() => Boolean, {
    description: 'Ends every session of the caller, or of another user, but the one that this is asked in.',
  })
  async endOtherSessions(
    @Arg('userId', () => ID, {
      nullable: true,
      description: 'Of which user; the caller unless given. Others take the right to deactivate them.',
    })
    userId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await endOtherSessions(this.families, userId, context);
    return true;
  }

  @FieldResolver(() => Boolean, { description: 'Whether this is the session that is asking.' })
  isCurrent(@Root() { id }: Session, @Ctx() { caller }: RequestContext): boolean {
    return id === caller.sessionId;
  }
}
