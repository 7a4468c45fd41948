import { NetworkStatus } from '@apollo/client';

interface Result<T> {
  data: T | undefined;
  previousData?: T | undefined;
  loading: boolean;
  networkStatus: NetworkStatus;
}

/** The page before stays, dimmed, until the next is there: no jumping. */
export function listState<T>({ data, previousData, loading, networkStatus }: Result<T>) {
  return {
    shown: data ?? (loading ? previousData : undefined),
    turning: networkStatus === NetworkStatus.setVariables || (loading && !data),
  };
}
