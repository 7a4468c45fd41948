import { type ApolloClient } from '@apollo/client';
import { type LiveContext } from '../../../api/lazy-live-link';
import { graphql } from '../../../gql';
import { refreshOrders } from './refresh-orders';
import { retryFailed } from './retry-failed';

// What a row shows comes along and lands in the cache; which orders a list holds is asked for again.
const OrderChanged = graphql(`
  subscription OrderChanged {
    orderChanged {
      kind
      order {
        id
        version
        updatedAt
        ...OrderRow_order
      }
    }
  }
`);

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** An import changes a thousand orders in a row: that is one look at the list, not a thousand. */
const GATHER_MS = 700;

/**
 * Hears of every change of the company's orders and lets the pages on show ask again; begins anew, ever more patiently, when
 * the line breaks or the token runs out.
 * @param tell hears whether the line is open.
 * @returns the way to stop.
 */
export function listenToOrders(client: ApolloClient, tell: (open: boolean) => void): () => void {
  let failures = 0;
  let missed = false;
  let stopped = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let line: { unsubscribe: () => void } | undefined;

  const refresh = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      refreshOrders(client);
    }, GATHER_MS);
  };
  const onOpen = () => {
    failures = 0;
    tell(true);
    if (missed) {
      refresh();
      retryFailed(client);
    }
    missed = false;
  };
  const broke = () => {
    if (stopped || waiting !== undefined) return;
    missed = true;
    tell(false);
    // Not all at once: a server that comes back would be met by every browser in the same second.
    const wait = Math.min(FIRST_WAIT_MS * 2 ** failures++, LONGEST_WAIT_MS) * (0.75 + Math.random() / 2);
    waiting = setTimeout(open, wait);
  };
  const open = () => {
    clearTimeout(waiting);
    waiting = undefined;
    line?.unsubscribe();
    const context: LiveContext = { onOpen };
    line = client.subscribe({ query: OrderChanged, context: { ...context } }).subscribe({
      next: ({ error }) => (error ? broke() : refresh()),
      error: broke,
      complete: broke,
    });
  };
  // A line that was cut may still look open; whatever it did not bring is asked for.
  const backOnline = () => (waiting === undefined ? refresh() : open());

  addEventListener('online', backOnline);
  open();
  return () => {
    stopped = true;
    removeEventListener('online', backOnline);
    clearTimeout(waiting);
    clearTimeout(gathering);
    line?.unsubscribe();
  };
}
