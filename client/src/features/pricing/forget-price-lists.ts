import { type ApolloCache } from '@apollo/client';

/** Which lists there are, and which of them is the default, is the server's to say; what customers pay hangs on it. */
export function forgetPriceLists(cache: ApolloCache): void {
  for (const fieldName of ['priceLists', 'priceList', 'cart']) cache.evict({ id: 'ROOT_QUERY', fieldName });
}

/** The pages of one list's prices. */
export function forgetPrices(cache: ApolloCache, listId: string): void {
  const id = cache.identify({ __typename: 'PriceList', id: listId });
  if (id !== undefined) cache.evict({ id, fieldName: 'items' });
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'cart' });
}
