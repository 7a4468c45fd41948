import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { authLink } from './auth-link';
import { errorLink } from './error-link';
import { createRefreshLink } from './refresh-link';

/**
 * A client and its cache belong to one user and end with the session: the next user gets a new one,
 * and an answer that comes late lands in a cache that nobody reads any more.
 */
export function createClient(owner: string | undefined): ApolloClient {
  return new ApolloClient({
    // The one order of the links: each works on what the ones after it did.
    link: ApolloLink.from([errorLink, createRefreshLink(owner), authLink, new HttpLink({ uri: '/graphql' })]),
    cache: new InMemoryCache(),
  });
}
