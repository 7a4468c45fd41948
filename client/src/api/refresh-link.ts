import { ApolloLink } from '@apollo/client';
import { from, mergeMap, of, throwError, type Observable } from 'rxjs';
import { renew } from '../auth/renew';
import { snapshot } from '../auth/session';
import { exchange } from './exchange';
import { freshToken } from './fresh-token';
import { codesOf } from './read-problem';

class NotSignedIn extends Error {
  override name = 'NotSignedIn';
}

/**
 * Renews the token before it runs out; and once more, repeating the request once, when the server says it already has.
 * `owner` is the user whose pages ask. Should somebody else have signed in meanwhile (another tab did, and this one
 * has not noticed yet), the request is dropped: one person's half-sent order must not land in another's company.
 */
export function createRefreshLink(owner: string | undefined): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const send = (token: string | undefined): Observable<ApolloLink.Result> => {
      if (token === undefined || snapshot().user?.id !== owner) return throwError(() => new NotSignedIn());
      operation.setContext({ accessToken: token });
      return forward(operation);
    };
    const repeatOnce = (token: string) => (result: ApolloLink.Result) =>
      codesOf(result.errors).includes('TOKEN_EXPIRED')
        ? from(renew(token, exchange)).pipe(mergeMap(send))
        : of(result);

    return from(freshToken()).pipe(
      mergeMap((token) =>
        token === undefined ? send(token) : send(token).pipe(mergeMap(repeatOnce(token))),
      ),
    );
  });
}
