import { type ApolloCache } from '@apollo/client';

/** Which customers a list holds, and how many, is the server's to say. */
export function forgetCustomers(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'customers' });
}
