import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, of, type Observable } from 'rxjs';
import { endPlatform, platformToken } from '../auth/platform-session';
import { authLink } from './auth-link';
import { freshPlatformToken, renewPlatform } from './platform-token';
import { codesOf, readProblem } from './read-problem';

/** Renews the platform's token before it runs out, and once more, repeating once, when the server says it has. */
const refreshLink = new ApolloLink((operation, forward) => {
  const send = (accessToken: string | undefined): Observable<ApolloLink.Result> => {
    operation.setContext({ accessToken });
    return forward(operation);
  };
  const repeatOnce = (token: string) => (result: ApolloLink.Result) =>
    codesOf(result.errors).includes('TOKEN_EXPIRED')
      ? from(renewPlatform(token)).pipe(mergeMap(send))
      : of(result);
  return from(freshPlatformToken()).pipe(
    mergeMap((token) => (token === undefined ? send(token) : send(token).pipe(mergeMap(repeatOnce(token))))),
  );
});

const errorLink = new ErrorLink(({ error, operation }) => {
  const sent: unknown = operation.getContext()['accessToken'];
  if (readProblem(error).code === 'UNAUTHENTICATED' && sent !== undefined && sent === platformToken())
    endPlatform('expired');
});

/** The operator's own client and cache; they end with the session. */
export function createPlatformClient(): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([errorLink, refreshLink, authLink, new HttpLink({ uri: '/graphql' })]),
    cache: new InMemoryCache({ typePolicies: { PlatformQuery: { merge: true } } }),
  });
}
