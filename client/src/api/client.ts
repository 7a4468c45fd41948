import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { snapshot, subscribe } from '../auth/session';
import { authLink } from './auth-link';
import { errorLink } from './error-link';
import { refreshLink } from './refresh-link';

/** The one order of the links: each works on what the ones after it did. */
export function createClient(): ApolloClient {
  const client = new ApolloClient({
    link: ApolloLink.from([errorLink, refreshLink, authLink, new HttpLink({ uri: '/graphql' })]),
    cache: new InMemoryCache({ possibleTypes: { Session: ['AuthPayload'] } }),
  });
  forgetWithTheUser(client);
  return client;
}

/**
 * Whatever was loaded belongs to one user of one company: nothing of it outlives the sign-out, also one made in another tab.
 * Subscribed before any component is, so that the next user's first look already finds the cache empty.
 */
function forgetWithTheUser(client: ApolloClient): void {
  let before = snapshot().user?.id;
  subscribe(() => {
    const now = snapshot().user?.id;
    if (now !== before) void client.clearStore();
    before = now;
  });
}
