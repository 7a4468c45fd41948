import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { createSalesGroup, deleteSalesGroup, updateSalesGroup } from './change-sales-group.js';
import { SalesGroup } from './sales-group.entity.js';
import { CreateSalesGroupInput, UpdateSalesGroupInput } from './sales-group.types.js';

const idArgument = { description: 'Which sales group.' };

@Resolver(() => SalesGroup)
export class SalesGroupsResolver {
  @Allow('sales-group:read')
  @Query(() => [SalesGroup], { description: 'The client’s sales groups, by name.' })
  salesGroups(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SalesGroup[]> {
    return context.read.list(SalesGroup, info, [{ property: 'name', direction: 'asc' }]);
  }

  @Allow('sales-group:create')
  @Mutation(() => SalesGroup, { description: 'Makes a sales group.' })
  createSalesGroup(
    @Arg('input', () => CreateSalesGroupInput, { description: 'The group.' }) input: CreateSalesGroupInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SalesGroup> {
    return createSalesGroup(input, context, info);
  }

  @Allow('sales-group:update')
  @Mutation(() => SalesGroup, { description: 'Changes a sales group.' })
  updateSalesGroup(
    @Arg('id', () => ID, idArgument) id: string,
    @Arg('input', () => UpdateSalesGroupInput, { description: 'What changes.' }) input: UpdateSalesGroupInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SalesGroup> {
    return updateSalesGroup(id, input, context, info);
  }

  @Allow('sales-group:delete')
  @Mutation(() => SalesGroup, {
    description:
      'Deletes a sales group and gives it as it was; its customers are in none then, and it has nobody any more.',
  })
  deleteSalesGroup(
    @Arg('id', () => ID, idArgument) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SalesGroup> {
    return deleteSalesGroup(id, context, info);
  }
}
