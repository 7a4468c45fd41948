import { type TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { type DocumentNode, type GraphQLFormattedError } from 'graphql';

export interface Answer<T> {
  data?: T | null;
  errors?: readonly GraphQLFormattedError[];
}

/** A hung line would hold the lock that all tabs wait for. */
const TIMEOUT_MS = 15_000;

/** The build gives such documents their text (inline-documents.ts), so that the printer does not come with the first page. */
async function textOf(document: DocumentNode): Promise<string> {
  return document.loc?.source.body ?? (await import('graphql')).print(document);
}

/**
 * One request past Apollo: what begins, renews or ends a session must not run through the links
 * that wait for it, nor belong to a client that ends with the session. `token` signs it where it needs somebody.
 */
export async function post<T, V>(
  document: TypedDocumentNode<T, V>,
  variables: V,
  token?: string,
): Promise<Answer<T>> {
  const query = await textOf(document);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    // Signing out and closing the tab at once still tells the server.
    keepalive: true,
  });
  const bodyText = await response.text();
  try {
    return JSON.parse(bodyText) as Answer<T>;
  } catch {
    throw new ServerError('The answer is not JSON', { response, bodyText });
  }
}

/** The same, for pages: the data, or a throw that says what the server said. */
export async function ask<T, V>(document: TypedDocumentNode<T, V>, variables: V, token?: string): Promise<T> {
  const { data, errors = [] } = await post(document, variables, token);
  if (data && errors.length === 0) return data;
  throw new CombinedGraphQLErrors({ data: null, errors: [...errors] });
}
