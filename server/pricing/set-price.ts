import type { GraphQLResolveInfo } from 'graphql';
import { v7 as uuidv7, validate as isUuid } from 'uuid';
import { Product } from '#server/catalogue/product.entity.js';
import { notFound } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { readBack } from '#server/tenancy/read-back.js';
import { referred } from '#server/tenancy/referred.js';
import { PriceList } from './price-list.entity.js';
import type { SetPriceArgs } from './price-list.types.js';

// A price that is what it was is no change, and not recorded as one.
const upsert = `insert into price_list_items (client_id, id, price_list_id, product_id, price) values ($1, $2, $3, $4, $5)
  on conflict (client_id, price_list_id, product_id) do update set price = excluded.price, updated_at = now()
    where price_list_items.price <> excluded.price`;

/** Says what a product costs by a list, whether it had a price there or not. @throws NOT_FOUND for the list or the product. */
export function setPrice(
  { priceListId, productId, price }: SetPriceArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<PriceList> {
  return context.write(async (write) => {
    const list = await referred(write, PriceList, priceListId);
    const product = await referred(write, Product, productId);
    await write.query(upsert, [uuidv7(), list.id, product.id, price]);
    return readBack(write, PriceList, info, list.id);
  });
}

/** Takes a product out of a list, also one that was deleted. @throws NOT_FOUND for the list, or if it has no such price. */
export function removePrice(
  priceListId: string,
  productId: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<PriceList> {
  return context.write(async (write) => {
    const list = await referred(write, PriceList, priceListId);
    const removed = isUuid(productId)
      ? await write.query(
          'delete from price_list_items where client_id = $1 and price_list_id = $2 and product_id = $3 returning id',
          [list.id, productId],
        )
      : [];
    if (removed.length === 0) throw notFound('A price of this product');
    return readBack(write, PriceList, info, list.id);
  });
}
