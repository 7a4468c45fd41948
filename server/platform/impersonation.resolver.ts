import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { endImpersonation, impersonate, type ImpersonateDeps } from './impersonate.js';
import { ImpersonateInput, ImpersonationPayload } from './impersonation.types.js';
import type { ClientsWithin } from './platform-clients.js';

export interface ImpersonationResolverDeps extends ImpersonateDeps {
  readonly clientsWithin: ClientsWithin;
}

@Resolver()
export class ImpersonationResolver {
  constructor(private readonly deps: ImpersonationResolverDeps) {}

  @Allow('platform:impersonate')
  @Mutation(() => ImpersonationPayload, {
    description:
      'Gives a token that looks into a client for fifteen minutes, as its first active owner, and only reads. The client’s audit log shows who and why.',
  })
  async impersonate(
    @Arg('input', () => ImpersonateInput, { description: 'Which client, and why.' })
    { slug, reason }: ImpersonateInput,
    @Ctx() context: RequestContext,
  ): Promise<ImpersonationPayload> {
    const client = await this.deps.clientsWithin(context.platformReach).registered(slug);
    return impersonate(this.deps, client, reason, context);
  }

  @Allow('platform:impersonate')
  @Mutation(() => Boolean, {
    description:
      'Ends a look into a client, on every server within a second. True also for one that is over.',
  })
  async endImpersonation(
    @Arg('id', () => ID, { description: 'Which one.' }) id: string,
    @Ctx() { platformCaller }: RequestContext,
  ): Promise<boolean> {
    await endImpersonation(this.deps, id, platformCaller);
    return true;
  }
}
