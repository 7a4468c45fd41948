import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { ofLivingProduct } from '#server/catalogue/of-living-product.js';
import { connectionType, type Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { equals } from '#server/database/read/condition.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { createPriceList, deletePriceList, mostPriceLists, updatePriceList } from './change-price-list.js';
import { PriceListItem } from './price-list-item.entity.js';
import { PriceList } from './price-list.entity.js';
import { CreatePriceListInput, SetPriceArgs, UpdatePriceListInput } from './price-list.types.js';
import { removePrice, setPrice } from './set-price.js';

const PriceListItemConnection = connectionType('PriceListItem', PriceListItem);
const idArgument = { description: 'Which list.' };

@Resolver(() => PriceList)
export class PriceListsResolver {
  @Allow('price-list:read')
  @Query(() => [PriceList], { description: 'The client’s price lists by name; at most 200.' })
  priceLists(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PriceList[]> {
    const sort = [{ property: 'name', direction: 'asc' }] as const;
    return context.read.list(PriceList, info, { sort, limit: mostPriceLists });
  }

  @Allow('price-list:read')
  @Query(() => PriceList, {
    nullable: true,
    description: 'One price list; null for one that is not there.',
  })
  async priceList(
    @Arg('id', () => ID, idArgument) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PriceList | null> {
    return isUuid(id) ? context.read.one(PriceList, info, [equals('id', id)]) : null;
  }

  @Allow('price-list:create')
  @Mutation(() => PriceList, { description: 'Makes a price list without prices.' })
  createPriceList(
    @Arg('input', () => CreatePriceListInput, { description: 'The list.' }) input: CreatePriceListInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PriceList> {
    return createPriceList(input, context, info);
  }

  @Allow('price-list:update')
  @Mutation(() => PriceList, { description: 'Changes a price list.' })
  updatePriceList(
    @Arg('id', () => ID, idArgument) id: string,
    @Arg('input', () => UpdatePriceListInput, { description: 'What changes.' }) input: UpdatePriceListInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PriceList> {
    return updatePriceList(id, input, context, info);
  }

  @Allow('price-list:delete')
  @Mutation(() => PriceList, {
    description:
      'Deletes a price list with its prices and gives it as it was; sales groups that had it fall back to the default list.',
  })
  deletePriceList(
    @Arg('id', () => ID, idArgument) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PriceList> {
    return deletePriceList(id, context, info);
  }

  @Allow('price-list:update')
  @Mutation(() => PriceList, { description: 'Says what a product costs by a list.' })
  setPrice(
    @Args(() => SetPriceArgs) price: SetPriceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PriceList> {
    return setPrice(price, context, info);
  }

  @Allow('price-list:update')
  @Mutation(() => PriceList, {
    description: 'Takes a product out of a list; what it costs is what the product says then.',
  })
  removePrice(
    @Arg('priceListId', () => ID, idArgument) priceListId: string,
    @Arg('productId', () => ID, { description: 'Which product.' }) productId: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PriceList> {
    return removePrice(priceListId, productId, context, info);
  }

  @FieldResolver(() => PriceListItemConnection, {
    description:
      'Its prices in the order in which they were first set, page by page; without those of deleted products.',
  })
  async items(
    @Root() parent: PriceList,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PriceListItem>> {
    return context.read.pageOf(PriceListItem, info, {
      by: 'priceList',
      parent,
      where: [ofLivingProduct('product')],
      filterKey: '',
      sort: [{ property: 'id', direction: 'asc' }],
      page: pageRequest(page),
    });
  }
}
