import { type ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { snapshot } from '../auth/session';
import { freshToken } from './fresh-token';

const PING_MS = 10_000;
/** A line that was cut (a lid closed, a phone in a lift) says nothing; only the missing answer tells. */
const PONG_MS = 5_000;
const LETTING_IN_MS = 10_000;

/**
 * Subscriptions over one socket, opened with a fresh token of `owner` by the first that listens.
 * Tries once: a token that ran out closes the socket for good in the eyes of graphql-ws, so whoever listens begins anew.
 * @param onOpen called each time that the server let the socket in.
 */
export function createLiveLink(owner: string | undefined, onOpen: () => void): ApolloLink {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const line = createClient({
    url: () => `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: async () => {
      const token = await freshToken();
      if (token === undefined || snapshot().user?.id !== owner) throw new Error('Nobody is signed in');
      return { authorization: `Bearer ${token}` };
    },
    retryAttempts: 0,
    keepAlive: PING_MS,
    connectionAckWaitTimeout: LETTING_IN_MS,
    on: {
      connected: onOpen,
      ping: (received) => {
        if (!received) overdue = setTimeout(() => line.terminate(), PONG_MS);
      },
      pong: () => clearTimeout(overdue),
      closed: () => clearTimeout(overdue),
    },
  });
  return new GraphQLWsLink(line);
}
