import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { authLink } from './auth-link';
import { errorLink } from './error-link';
import { createLazyLiveLink } from './lazy-live-link';
import { createRefreshLink } from './refresh-link';

/**
 * A client and its cache belong to one user and end with the session: the next user gets a new one,
 * and an answer that comes late lands in a cache that nobody reads any more.
 */
export function createClient(owner: string | undefined): ApolloClient {
  // The one order of the links: each works on what the ones after it did.
  const asked = ApolloLink.from([
    errorLink,
    createRefreshLink(owner),
    authLink,
    new HttpLink({ uri: '/graphql' }),
  ]);
  return new ApolloClient({
    // A socket shows its token once, when it opens: the links that renew and repeat requests have nothing to do there.
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      createLazyLiveLink(owner),
      asked,
    ),
    cache: new InMemoryCache(),
  });
}
