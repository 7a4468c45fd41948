import { type ApolloClient } from '@apollo/client';

/** The questions whose answers change with an order. */
const aboutOrders = new Set<string | undefined>(['Orders', 'Order', 'OrderHistory', 'Home', 'HomeNow']);

/** Asks again whatever is on show of the orders; what it shows stays until the answer is there. */
export function refreshOrders(client: ApolloClient): void {
  for (const query of client.getObservableQueries('active')) {
    // Should it fail, the page keeps what it has; the next change or visit asks again.
    if (aboutOrders.has(query.queryName)) void query.refetch().catch(() => undefined);
  }
}
