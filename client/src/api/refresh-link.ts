import { ApolloLink } from '@apollo/client';
import { from, mergeMap, of, throwError, type Observable } from 'rxjs';
import { renew } from '../auth/renew';
import { accessToken } from '../auth/session';
import { timeLeft } from '../auth/token-clock';
import { exchange } from './exchange';
import { isAnonymous } from './anonymous';
import { codesOf } from './read-problem';

/** A token that will do for the next request, renewed before it runs out. undefined: nobody is signed in. */
export async function freshToken(): Promise<string | undefined> {
  const token = accessToken();
  if (token === undefined) return undefined;
  const { renewIn, deadIn } = timeLeft(token);
  if (renewIn > 0) return token;
  try {
    return await renew(token, exchange);
  } catch (failure) {
    // The line is bad, but this token still has some seconds: the request itself may get through.
    if (deadIn > 0) return token;
    throw failure;
  }
}

class SignedOut extends Error {
  override name = 'SignedOut';
}

/** Renews before the token runs out; and once more, repeating the request once, when the server says it already has. */
export const refreshLink = new ApolloLink((operation, forward) => {
  if (isAnonymous(operation)) return forward(operation);
  const send = (token: string): Observable<ApolloLink.Result> => {
    operation.setContext({ accessToken: token });
    return forward(operation);
  };
  const repeatOnce = (token: string) =>
    send(token).pipe(
      mergeMap((result) => {
        if (!codesOf(result.errors).includes('TOKEN_EXPIRED')) return of(result);
        return from(renew(token, exchange)).pipe(mergeMap((next) => (next ? send(next) : of(result))));
      }),
    );
  return from(freshToken()).pipe(
    // Over while we waited: the page is on its way to the sign-in, nothing to ask the server for.
    mergeMap((token) => (token ? repeatOnce(token) : throwError(() => new SignedOut('Nobody is signed in')))),
  );
});
