import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { connectionType, type Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { atLeast, isNull } from '#server/database/read/condition.js';
import { Allow } from '#server/identity/allow.js';
import { Invitation } from '#server/identity/invitation.entity.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { inviteUser, type InviteDeps, type NewInvitation } from './invite-user.js';
import { revokeInvitation } from './revoke-invitation.js';
import { InviteUserInput } from './team.types.js';

const InvitationConnection = connectionType('Invitation', Invitation);

@Resolver(() => Invitation)
export class InvitationsResolver {
  constructor(private readonly deps: InviteDeps) {}

  @Allow('user:invite')
  @Query(() => InvitationConnection, {
    nullable: true,
    description: 'The invitations that can still be used, the latest first, page by page.',
  })
  async invitations(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Invitation>> {
    return context.read.page(Invitation, info, {
      where: [isNull('acceptedAt'), isNull('revokedAt'), atLeast('expiresAt', new Date())],
      filterKey: '',
      // Ids grow with time.
      sort: [{ property: 'id', direction: 'desc' }],
      page: pageRequest(page),
    });
  }

  @Allow('user:invite')
  @Mutation(() => Invitation, {
    description:
      'Invites somebody to join, for seven days, and mails them the link; an earlier invitation of the address ends.',
  })
  async inviteUser(
    @Arg('input', () => InviteUserInput, { description: 'Who, and as what.' }) input: InviteUserInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Invitation> {
    return inviteUser(this.deps, input, context, info);
  }

  @Allow('user:invite')
  @Mutation(() => Boolean, { description: 'Takes an invitation back that was not used yet.' })
  async revokeInvitation(
    @Arg('id', () => ID, { description: 'Which invitation.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await context.write((write) => revokeInvitation(write, id));
    return true;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What lets its holder join: only in the answer that makes the invitation, null ever after.',
  })
  token(@Root() { token }: Partial<NewInvitation>): string | null {
    return token ?? null;
  }
}
