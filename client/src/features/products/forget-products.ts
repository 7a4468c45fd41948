import { type ApolloCache } from '@apollo/client';

/** Which products a list holds, and how many, is the server's to say: every list asks again, the one on show at once. */
export function forgetProducts(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'products' });
}
