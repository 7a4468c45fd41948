import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import type { Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { equals } from '#server/database/read/condition.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { User } from '#server/identity/user.entity.js';
import {
  createSalesGroup,
  deleteSalesGroup,
  mostSalesGroups,
  updateSalesGroup,
} from './change-sales-group.js';
import { CustomerConnection, customersByName } from './customer-connection.js';
import { Customer } from './customer.entity.js';
import { SalesGroupMarketingManager, SalesGroupSeller } from './sales-group-people.entity.js';
import { SalesGroup } from './sales-group.entity.js';
import { CreateSalesGroupInput, UpdateSalesGroupInput } from './sales-group.types.js';

const idArgument = { description: 'Which sales group.' };
/** In the order in which they came. */
const people = { by: 'salesGroup', through: 'user', sort: [{ property: 'id', direction: 'asc' }] } as const;

@Resolver(() => SalesGroup)
export class SalesGroupsResolver {
  @Allow('sales-group:read')
  @Query(() => [SalesGroup], { description: 'The client’s sales groups by name; at most 200.' })
  salesGroups(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SalesGroup[]> {
    const sort = [{ property: 'name', direction: 'asc' }] as const;
    return context.read.list(SalesGroup, info, { sort, limit: mostSalesGroups });
  }

  @Allow('sales-group:read')
  @Query(() => SalesGroup, {
    nullable: true,
    description: 'One sales group; null for one that is not there.',
  })
  async salesGroup(
    @Arg('id', () => ID, idArgument) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SalesGroup | null> {
    return isUuid(id) ? context.read.one(SalesGroup, info, [equals('id', id)]) : null;
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

  @FieldResolver(() => [User], { description: 'Who sells to its customers; at most 50.' })
  sellers(
    @Root() parent: SalesGroup,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User[]> {
    return context.read.listOf(SalesGroupSeller, info, { ...people, parent });
  }

  @FieldResolver(() => [User], { description: 'Who does the marketing for them; at most 50.' })
  marketingManagers(
    @Root() parent: SalesGroup,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User[]> {
    return context.read.listOf(SalesGroupMarketingManager, info, { ...people, parent });
  }

  @FieldResolver(() => CustomerConnection, { description: 'Its customers by name, page by page.' })
  async customers(
    @Root() parent: SalesGroup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Customer>> {
    return context.read.pageOf(Customer, info, {
      by: 'salesGroup',
      parent,
      where: [],
      filterKey: '',
      sort: customersByName,
      page: pageRequest(page),
    });
  }
}
