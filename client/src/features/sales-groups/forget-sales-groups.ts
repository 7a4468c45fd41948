import { type ApolloCache } from '@apollo/client';

/** Which groups there are and who is in them is the server's to say; customers show theirs. */
export function forgetSalesGroups(cache: ApolloCache): void {
  for (const fieldName of ['salesGroups', 'customers']) cache.evict({ id: 'ROOT_QUERY', fieldName });
}

/** Which customers are in a group. */
export function forgetGroupCustomers(cache: ApolloCache, groupId: string): void {
  const id = cache.identify({ __typename: 'SalesGroup', id: groupId });
  if (id !== undefined) cache.evict({ id, fieldName: 'customers' });
  forgetSalesGroups(cache);
}
