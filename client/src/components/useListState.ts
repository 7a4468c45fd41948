import { useDeferredValue } from 'react';

interface Result<T> {
  data: T | undefined;
  previousData?: T | undefined;
  loading: boolean;
}

/**
 * The page before stays, dimmed, until the next is there: no jumping. One that was fetched ahead is there at once. The first rows
 * are deferred, so that React draws them in slices of some milliseconds; what Apollo brings it else draws in one go, and a phone
 * answers no finger meanwhile.
 */
export function useListState<T>({ data, previousData, loading }: Result<T>) {
  const now = data ?? (loading ? previousData : undefined);
  return {
    shown: useDeferredValue(now) && now,
    turning: loading && !data,
  };
}
