import { type ApolloLink } from '@apollo/client';

/** Context of the requests that make a session instead of using one. */
export const anonymous = { anonymous: true } as const;

export function isAnonymous(operation: ApolloLink.Operation): boolean {
  return operation.getContext()['anonymous'] === true;
}
