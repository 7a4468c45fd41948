import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver } from 'type-graphql';
import type { Connection } from '#server/database/pagination/connection.js';
import { pageRequest } from '#server/database/pagination/page-args.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { ClientStatus } from '#server/tenancy/client.entity.js';
import { createClient, type CreateClientDeps } from './create-client.js';
import { CreateClientInput } from './create-client.types.js';
import { ClientsArgs, PlatformClient, PlatformClientConnection } from './platform-client.types.js';
import type { ClientsWithin } from './platform-clients.js';
import { PlatformQuery } from './platform.types.js';
import { stepClient, type StepClientDeps } from './step-client.js';

export interface PlatformClientsResolverDeps extends CreateClientDeps, StepClientDeps {
  readonly clientsWithin: ClientsWithin;
}

const slugArgument = { description: 'Which client.' };

@Resolver(() => PlatformQuery)
export class PlatformClientsResolver {
  constructor(private readonly deps: PlatformClientsResolverDeps) {}

  async #step(
    slug: string,
    from: ClientStatus,
    to: ClientStatus,
    { actor, platformReach }: RequestContext,
  ): Promise<PlatformClient> {
    const clients = this.deps.clientsWithin(platformReach);
    const client = await clients.registered(slug);
    return clients.see(await stepClient(this.deps, client, { from, to, actor }));
  }

  @Allow('platform:read-clients')
  @FieldResolver(() => PlatformClientConnection, {
    description: 'The clients of the installation, the youngest first.',
  })
  async clients(
    @Args(() => ClientsArgs) { search, ...page }: ClientsArgs,
    @Ctx() { platformReach }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PlatformClient>> {
    return this.deps.clientsWithin(platformReach).page(search, pageRequest(page), info);
  }

  @Allow('platform:read-clients')
  @FieldResolver(() => PlatformClient, {
    nullable: true,
    description: 'One client; null for one that is not there.',
  })
  async client(
    @Arg('slug', () => String, slugArgument) slug: string,
    @Ctx() { platformReach }: RequestContext,
  ): Promise<PlatformClient | null> {
    return this.deps.clientsWithin(platformReach).bySlug(slug);
  }

  @Allow('platform:create-client')
  @Mutation(() => PlatformClient, {
    description:
      'Makes a client on any tier. It answers with status PROVISIONING where this server may not make its place; one that may goes on with it.',
  })
  async createClient(
    @Arg('input', () => CreateClientInput, { description: 'The client.' }) input: CreateClientInput,
    @Ctx() { platformCaller, platformReach }: RequestContext,
  ): Promise<PlatformClient> {
    const client = await createClient(this.deps, input, platformCaller.userId);
    return this.deps.clientsWithin(platformReach).see(client);
  }

  @Allow('platform:pause-client')
  @Mutation(() => PlatformClient, {
    description: 'Stops a client: nobody of it is served, on any server, within a second.',
  })
  async pauseClient(
    @Arg('slug', () => String, slugArgument) slug: string,
    @Ctx() context: RequestContext,
  ): Promise<PlatformClient> {
    return this.#step(slug, ClientStatus.ACTIVE, ClientStatus.PAUSED, context);
  }

  @Allow('platform:pause-client')
  @Mutation(() => PlatformClient, { description: 'Serves a paused client again.' })
  async resumeClient(
    @Arg('slug', () => String, slugArgument) slug: string,
    @Ctx() context: RequestContext,
  ): Promise<PlatformClient> {
    return this.#step(slug, ClientStatus.PAUSED, ClientStatus.ACTIVE, context);
  }
}
