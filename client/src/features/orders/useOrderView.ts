import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { changeView, readView, writeView, type OrderView } from './order-view';

export function useOrderView(): [OrderView, (change: Partial<OrderView>) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change = useCallback(
    (wanted: Partial<OrderView>) => {
      // Each keystroke of a search is no step to come back to; a page or a filter is.
      const replace = 'search' in wanted;
      setParams((before) => writeView(changeView(readView(before), wanted)), { replace });
    },
    [setParams],
  );
  return [view, change];
}
