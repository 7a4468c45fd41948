import { type TypedDocumentNode } from '@apollo/client';
import { print, type GraphQLFormattedError } from 'graphql';

export interface Answer<T> {
  data?: T | null;
  errors?: readonly GraphQLFormattedError[];
}

/** A hung line would hold the lock that all tabs wait for. */
const TIMEOUT_MS = 15_000;

/**
 * One request past Apollo: what renews or ends a session must not run through the links that wait for it,
 * nor be cancelled with everything else when the store is cleared.
 */
export async function post<T, V>(document: TypedDocumentNode<T, V>, variables: V): Promise<Answer<T>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    },
    body: JSON.stringify({ query: print(document), variables }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    // Signing out and closing the tab at once still tells the server.
    keepalive: true,
  });
  return (await response.json()) as Answer<T>;
}
