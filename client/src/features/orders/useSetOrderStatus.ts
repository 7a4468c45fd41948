import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql';
import { type OrderStatus } from '../../gql/graphql';

const SetOrderStatus = graphql(`
  mutation SetOrderStatus($id: ID!, $status: OrderStatus!) {
    setOrderStatus(id: $id, status: $status) {
      id
      status
      version
      updatedAt
    }
  }
`);

interface Order {
  id: string;
  version: number;
  updatedAt: string;
}

/**
 * Moves one order on. Every page shows the new status at once, and the old one again should the server refuse.
 * Which lists hold the order afterwards is for the caller to forget, once for however many it moves.
 */
export function useSetOrderStatus(): (order: Order, status: OrderStatus) => Promise<void> {
  const client = useApolloClient();
  return useCallback(
    async ({ id, version, updatedAt }, status) => {
      // The cache knows by its type which row this is; the document's type leaves that out.
      const optimisticResponse = {
        setOrderStatus: { __typename: 'Order', id, status, version, updatedAt },
      };
      await client.mutate({ mutation: SetOrderStatus, variables: { id, status }, optimisticResponse });
    },
    [client],
  );
}
