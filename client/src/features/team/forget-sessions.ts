import { type ApolloCache } from '@apollo/client';

/** Which sessions live is the server's to say. */
export function forgetSessions(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'sessions' });
}
