import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { ClientUsage } from '#server/accounts/client.types.js';
import { connectionType, type Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { equals } from '#server/database/read/condition.js';
import { badInput } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { adjustStock } from './adjust-stock.js';
import { deleteProduct, updateProduct } from './change-product.js';
import { createProduct } from './create-product.js';
import { productConditions, productSorts } from './list-products.js';
import type { ProductSkus } from './product-skus.js';
import { Product } from './product.entity.js';
import {
  AdjustStockArgs,
  CreateProductInput,
  ProductFilter,
  ProductSort,
  UpdateProductInput,
} from './product.types.js';

const ProductConnection = connectionType('Product', Product);
const idArgument = { description: 'Which product.' };

@Resolver(() => Product)
export class ProductsResolver {
  constructor(private readonly skus: ProductSkus) {}

  @Allow('product:read')
  @Query(() => Product, {
    nullable: true,
    description: 'One product by id or sku; null for one that is not there.',
  })
  async product(
    @Arg('id', () => ID, { nullable: true, description: 'Its identifier.' }) id: string | null,
    @Arg('sku', () => String, { nullable: true, description: 'Its sku.' }) sku: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Product | null> {
    if (id == null && sku == null) throw badInput({ path: ['id'], message: 'Give an id or a sku.' });
    if (id != null && !isUuid(id)) return null;
    return context.read.one(Product, info, [
      ...(id == null ? [] : [equals('id', id)]),
      ...(sku == null ? [] : [equals('sku', sku)]),
    ]);
  }

  @Allow('product:read')
  @Query(() => ProductConnection, { description: 'The client’s products, page by page.' })
  async products(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ProductFilter, { nullable: true, description: 'Which products.' })
    filter: ProductFilter | null,
    @Arg('orderBy', () => ProductSort, {
      nullable: true,
      description: 'In which order; by name unless given.',
    })
    orderBy: ProductSort | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Product>> {
    return context.read.page(Product, info, {
      where: productConditions(filter ?? {}),
      filterKey: JSON.stringify(filter ?? {}),
      sort: productSorts[orderBy ?? ProductSort.NAME_ASC],
      page: pageRequest(page),
    });
  }

  @Allow('product:create')
  @Mutation(() => Product, { description: 'Makes a product.' })
  createProduct(
    @Arg('input', () => CreateProductInput, { description: 'The product.' }) input: CreateProductInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Product> {
    return createProduct(this.skus, input, context, info);
  }

  @Allow('product:update')
  @Mutation(() => Product, { description: 'Edits a product; its stock is changed by adjustStock.' })
  updateProduct(
    @Arg('id', () => ID, idArgument) id: string,
    @Arg('input', () => UpdateProductInput, { description: 'What changes.' }) input: UpdateProductInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Product> {
    return updateProduct(this.skus, id, input, context, info);
  }

  @Allow('stock:adjust')
  @Mutation(() => Product, {
    description: 'Changes how many there are of a product, by a difference; never below zero.',
  })
  adjustStock(
    @Args(() => AdjustStockArgs) args: AdjustStockArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Product> {
    return adjustStock(args, context, info);
  }

  @Allow('product:delete')
  @Mutation(() => Product, { description: 'Deletes a product softly and gives it as it was.' })
  deleteProduct(
    @Arg('id', () => ID, idArgument) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Product> {
    return deleteProduct(id, context, info);
  }
}

@Resolver(() => ClientUsage)
export class ProductUsageResolver {
  @FieldResolver(() => Int, { description: 'How many products there are.' })
  products(@Root() usage: ClientUsage): Promise<number> {
    return usage.count(Product);
  }
}
