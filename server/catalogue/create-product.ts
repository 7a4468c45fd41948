import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '#server/identity/request-context.js';
import { readBack } from '#server/tenancy/read-back.js';
import { referred } from '#server/tenancy/referred.js';
import { Category } from './category.entity.js';
import { Product } from './product.entity.js';
import type { ProductSkus } from './product-skus.js';
import type { CreateProductInput } from './product.types.js';

async function insert(
  input: CreateProductInput,
  sku: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Product> {
  return context.write(async (write) => {
    await write.assertRoom('products');
    const { id } = write.create(Product, {
      sku,
      name: input.name,
      description: input.description ?? null,
      price: input.price ?? '0.00',
      stock: input.stock ?? 0,
      isActive: input.isActive ?? true,
      category: input.categoryId == null ? null : await referred(write, Category, input.categoryId),
      deletedAt: null,
    });
    await write.em.flush();
    return readBack(write, Product, info, id);
  });
}

/**
 * Makes a product with the given sku, or with the next of the client's own. @throws CONFLICT (field sku) for a sku that a
 * living product has; NOT_FOUND for a category that is not there; QUOTA_EXCEEDED.
 */
export function createProduct(
  skus: ProductSkus,
  input: CreateProductInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Product> {
  return skus.withCode(context.door, input.sku, (sku) => insert(input, sku, context, info));
}
