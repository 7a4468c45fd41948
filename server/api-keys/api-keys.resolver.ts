import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { connectionType, type Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { isNull } from '#server/database/read/condition.js';
import { Allow } from '#server/identity/allow.js';
import { ApiKey } from '#server/identity/api-key.entity.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { CreateApiKeyInput, CreatedApiKey } from './api-key.types.js';
import { createApiKey } from './create-api-key.js';
import { revokeApiKey, type RevokeDeps } from './revoke-api-key.js';

const ApiKeyConnection = connectionType('ApiKey', ApiKey);

@Resolver(() => ApiKey)
export class ApiKeysResolver {
  constructor(private readonly deps: RevokeDeps) {}

  @Allow('api-key:read')
  @Query(() => ApiKeyConnection, {
    nullable: true,
    description:
      'The client’s API keys that were not revoked, also those that have run out, the latest first, page by page.',
  })
  async apiKeys(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApiKey>> {
    return context.read.page(ApiKey, info, {
      where: [isNull('revokedAt')],
      filterKey: '',
      // Ids grow with time.
      sort: [{ property: 'id', direction: 'desc' }],
      page: pageRequest(page),
    });
  }

  @Allow('api-key:create')
  @Mutation(() => CreatedApiKey, {
    description: 'Makes an API key by which a program acts for the client; its text is shown once.',
  })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'What it is for, and what it may do.' })
    input: CreateApiKeyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreatedApiKey> {
    return createApiKey(input, context, info);
  }

  @Allow('api-key:revoke')
  @Mutation(() => Boolean, { description: 'Ends an API key for good, everywhere within a second.' })
  async revokeApiKey(
    @Arg('id', () => ID, { description: 'Which key.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await revokeApiKey(this.deps, id, context);
    return true;
  }
}
