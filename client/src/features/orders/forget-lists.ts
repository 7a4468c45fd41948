import { type ApolloCache } from '@apollo/client';

/** Which orders a list holds, and how many, is the server's to say: every list asks again, the one on show at once. */
export function forgetLists(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'orders' });
}
