import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { changeView, type ListView } from './list-view';

/** The view that the address bar holds, and the way to change it. `read` and `write` must be the same at every render. */
export function useAddressView<V extends ListView>(
  read: (params: URLSearchParams) => V,
  write: (view: V) => URLSearchParams,
): [V, (change: Partial<V>) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => read(params), [read, params]);
  const change = useCallback(
    (wanted: Partial<V>) => {
      // Each keystroke of a search is no step to come back to; a page or a filter is.
      const replace = 'search' in wanted;
      setParams((before) => write(changeView(read(before), wanted)), { replace });
    },
    [read, write, setParams],
  );
  return [view, change];
}
