import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { type OrderRow_OrderFragment, type OrderStatus } from '../../../gql/graphql';
import { forgetLists } from '../forget-lists';
import { useSetOrderStatus } from '../useSetOrderStatus';

export interface Refusal {
  id: string;
  code: string;
  failure: unknown;
}

export interface BulkResult {
  status: OrderStatus;
  done: number;
  refused: Refusal[];
}

interface Bulk {
  /** While it runs. */
  progress: { done: number; of: number } | undefined;
  run: (orders: readonly OrderRow_OrderFragment[], status: OrderStatus) => Promise<BulkResult>;
}

/** Moves several orders on, one after the other: each is its own change with its own answer, and one that is refused stops no other. */
export function useBulkStatus(): Bulk {
  const { cache } = useApolloClient();
  const setStatus = useSetOrderStatus();
  const [progress, setProgress] = useState<Bulk['progress']>();
  const run: Bulk['run'] = async (orders, status) => {
    const refused: Refusal[] = [];
    for (const [done, order] of orders.entries()) {
      setProgress({ done, of: orders.length });
      try {
        await setStatus(order, status);
      } catch (failure) {
        refused.push({ id: order.id, code: order.code, failure });
      }
    }
    setProgress(undefined);
    forgetLists(cache);
    return { status, done: orders.length - refused.length, refused };
  };
  return { progress, run };
}
