import type { GraphQLResolveInfo } from 'graphql';
import { equals } from '#server/database/read/condition.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { Product } from './product.entity.js';

/** A product as the open write sees it, for the answer; it was just written or locked, so it is there. */
export async function productNow(write: ClientWrite, info: GraphQLResolveInfo, id: string): Promise<Product> {
  const product = await write.read.one(Product, info, [equals('id', id)]);
  if (product === null) throw new Error('A product just written can’t be read.');
  return product;
}
