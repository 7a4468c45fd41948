import { useApolloClient } from '@apollo/client/react';
import { type Shortage } from '../../api/read-problem';

/** Tells every page on show what the server said of the stock. */
export function useLearnStock(): (news: readonly Shortage[]) => void {
  const { cache } = useApolloClient();
  return (news) => {
    for (const { productId, available } of news) {
      const id = cache.identify({ __typename: 'Product', id: productId });
      if (id !== undefined) cache.modify({ id, fields: { stock: () => available } });
    }
  };
}
