import { type ApolloCache } from '@apollo/client';

/** Which keys there are is the server's to say. */
export function forgetApiKeys(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'apiKeys' });
}
