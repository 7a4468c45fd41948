import { type ApolloCache } from '@apollo/client';

/** Which invitations are open is the server's to say. */
export function forgetInvitations(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'invitations' });
}
