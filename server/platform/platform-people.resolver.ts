import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { atLeast, isNull } from '#server/database/read/condition.js';
import { Allow } from '#server/identity/allow.js';
import type { EndPlatformSessionsDeps } from '#server/identity/end-platform-sessions.js';
import { PlatformInvitation } from '#server/identity/platform-invitation.entity.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import { Reach } from '#server/identity/reach.js';
import { type RequestContext } from '#server/identity/request-context.js';
import type { CentreReader } from '#server/tenancy/centre-reader.js';
import { changePlatformUser } from './change-platform-user.js';
import {
  invitePlatformUser,
  revokePlatformInvitation,
  type InvitePlatformUserDeps,
  type NewPlatformInvitation,
} from './invite-platform-user.js';
import {
  InvitePlatformUserInput,
  PlatformInvitationConnection,
  PlatformUserConnection,
} from './platform-people.types.js';
import { PlatformQuery } from './platform.types.js';
import { reachWith } from './reach-with.js';

export interface PlatformPeopleDeps extends EndPlatformSessionsDeps, InvitePlatformUserDeps {
  readonly centreReader: CentreReader;
}

@Resolver(() => PlatformQuery)
export class PlatformPeopleResolver {
  constructor(private readonly deps: PlatformPeopleDeps) {}

  @Allow('platform:read-users')
  @FieldResolver(() => PlatformUserConnection, {
    description: 'The people of the operator’s side by e-mail address; also those who are not active.',
  })
  async users(
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PlatformUser>> {
    return this.deps.centreReader.page(PlatformUser, info, {
      ...{ where: [], filterKey: '', page: pageRequest(page) },
      sort: [{ property: 'email', direction: 'asc' }],
    });
  }

  @Allow('platform:invite-user')
  @FieldResolver(() => PlatformInvitationConnection, {
    description: 'The invitations that can still be used, the latest first.',
  })
  async invitations(
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PlatformInvitation>> {
    return this.deps.centreReader.page(PlatformInvitation, info, {
      where: [isNull('acceptedAt'), isNull('revokedAt'), atLeast('expiresAt', new Date())],
      ...{ filterKey: '', page: pageRequest(page) },
      // Ids grow with time.
      sort: [{ property: 'id', direction: 'desc' }],
    });
  }

  @Allow('platform:invite-user')
  @Mutation(() => PlatformInvitation, {
    description:
      'Invites somebody to the operator’s side, for seven days, and mails them the token; an earlier invitation of the address ends.',
  })
  async invitePlatformUser(
    @Arg('input', () => InvitePlatformUserInput, { description: 'Who, and as what.' })
    input: InvitePlatformUserInput,
    @Ctx() { platformCaller }: RequestContext,
  ): Promise<PlatformInvitation> {
    return invitePlatformUser(this.deps, input, platformCaller);
  }

  @Allow('platform:invite-user')
  @Mutation(() => Boolean, {
    description: 'Takes an invitation to the operator’s side back that was not used yet.',
  })
  async revokePlatformInvitation(
    @Arg('id', () => ID, { description: 'Which invitation.' }) id: string,
  ): Promise<boolean> {
    await revokePlatformInvitation(this.deps.centre(), id);
    return true;
  }

  @Allow('platform:set-user-role')
  @Mutation(() => PlatformUser, {
    description:
      'Gives a platform user another role and ends their sessions. The last active SUPERADMIN stays one.',
  })
  async setPlatformUserRole(
    @Arg('id', () => ID, { description: 'Which platform user.' }) id: string,
    @Arg('role', () => PlatformRole, { description: 'What they will be.' }) role: PlatformRole,
    @Arg('reach', () => Reach, {
      nullable: true,
      description: 'Which clients they reach; as before unless given. A SUPERADMIN reaches all.',
    })
    reach: Reach | null,
    @Ctx() { platformCaller }: RequestContext,
  ): Promise<PlatformUser> {
    const change = { to: { role, ...reachWith(role, reach) }, because: 'ENDED' } as const;
    return changePlatformUser(this.deps, platformCaller.userId, id, change);
  }

  @Allow('platform:set-user-active')
  @Mutation(() => PlatformUser, {
    description:
      'Lets a platform user sign in again, or no more and ends their sessions. The last active SUPERADMIN stays.',
  })
  async setPlatformUserActive(
    @Arg('id', () => ID, { description: 'Which platform user.' }) id: string,
    @Arg('isActive', () => Boolean, { description: 'Whether they may sign in.' }) isActive: boolean,
    @Ctx() { platformCaller }: RequestContext,
  ): Promise<PlatformUser> {
    const change = { to: { isActive }, because: 'DEACTIVATED' } as const;
    return changePlatformUser(this.deps, platformCaller.userId, id, change);
  }
}

@Resolver(() => PlatformInvitation)
export class PlatformInvitationTokenResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What lets its holder join: only in the answer that makes the invitation, null ever after.',
  })
  token(@Root() { token }: Partial<NewPlatformInvitation>): string | null {
    return token ?? null;
  }
}
