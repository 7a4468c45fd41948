import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { User } from '#server/identity/user.entity.js';
import { Client } from '#server/tenancy/client.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import type { ClientRegistry } from '#server/tenancy/client-registry.js';
import { ClientUsage, UpdateClientInput } from './client.types.js';
import { doorOfClient } from './door-of-client.js';
import { updateClient } from './update-client.js';

@Resolver(() => Client)
export class ClientResolver {
  constructor(
    private readonly registry: Pick<ClientRegistry, 'update'>,
    private readonly gateway: Gateway,
  ) {}

  @Allow('client:read')
  @Query(() => Client, { description: 'The client that the caller belongs to.' })
  client(@Ctx() context: RequestContext): Client {
    return context.client;
  }

  @Allow('client:update')
  @Mutation(() => Client, { description: 'Changes the own client.' })
  async updateClient(
    @Arg('input', () => UpdateClientInput, { description: 'What changes.' }) input: UpdateClientInput,
    @Ctx() context: RequestContext,
  ): Promise<Client> {
    // The registry is not behind the client's door.
    await context.door.enter();
    const { name, description, joinPolicy, currency, timeZone, color } = input;
    const changes = {
      ...(name == null ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(joinPolicy == null ? {} : { joinPolicy }),
      ...(currency == null ? {} : { currency }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(color === undefined ? {} : { color }),
    };
    return updateClient(this.registry, context, changes);
  }

  @FieldResolver(() => ClientUsage, { description: 'How much the client has stored.' })
  usage(@Root() client: Client, @Ctx() context: RequestContext): ClientUsage {
    return {
      count: async (entity) => (await doorOfClient(this.gateway, client, context)).read.count(entity, []),
    };
  }
}

@Resolver(() => ClientUsage)
export class UserUsageResolver {
  @FieldResolver(() => Int, { description: 'How many users there are.' })
  users(@Root() usage: ClientUsage): Promise<number> {
    return usage.count(User);
  }
}
