import type { GraphQLResolveInfo } from 'graphql';
import { AppError } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { readBack } from '#server/tenancy/read-back.js';
import { referred } from '#server/tenancy/referred.js';
import { Category } from './category.entity.js';
import type { ProductSkus } from './product-skus.js';
import { Product } from './product.entity.js';
import type { UpdateProductInput } from './product.types.js';

/**
 * Edits a product. @throws NOT_FOUND, also for the category; CONFLICT when the sku is taken, or when `version` is given and
 * the product has changed since.
 */
export async function updateProduct(
  skus: ProductSkus,
  id: string,
  { sku, name, description, price, isActive, categoryId, version }: UpdateProductInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Product> {
  const changed = context.write(async (write) => {
    const product = await write.locked(Product, id);
    if (version != null && version !== product.version)
      throw new AppError('CONFLICT', 'Somebody has changed this product in the meantime.', {
        field: 'version',
      });
    if (sku != null) product.sku = sku;
    if (name != null) product.name = name;
    if (description !== undefined) product.description = description;
    if (price != null) product.price = price;
    if (isActive != null) product.isActive = isActive;
    if (categoryId !== undefined)
      product.category = categoryId === null ? null : await referred(write, Category, categoryId);
    await write.em.flush();
    return readBack(write, Product, info, product.id);
  });
  return changed.catch((error: unknown) => {
    throw skus.conflictOf(error);
  });
}

/**
 * Deletes a product softly: gone from lists, its sku free, and still shown by the orders that have it.
 * @returns the product as it was. @throws NOT_FOUND.
 */
export function deleteProduct(
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Product> {
  return context.write(async (write) => {
    const product = await write.locked(Product, id);
    const asItWas = await readBack(write, Product, info, product.id);
    product.deletedAt = new Date();
    return asItWas;
  });
}
