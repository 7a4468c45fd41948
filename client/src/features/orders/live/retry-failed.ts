import { type ApolloClient } from '@apollo/client';

/** What failed while nobody answered asks again by itself: no page has to be loaded anew once the server is back. */
export function retryFailed(client: ApolloClient): void {
  for (const query of client.getObservableQueries('active')) {
    // Should it fail once more, the page goes on saying so.
    if (query.getCurrentResult().error) void query.refetch().catch(() => undefined);
  }
}
