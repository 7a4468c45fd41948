import { useState } from 'react';

export interface Selection {
  /** Of what is on show. */
  ids: string[];
  extent: 'none' | 'some' | 'all';
  select: (id: string, selected: boolean) => void;
  toggleAll: () => void;
  /** Leaves only these selected. */
  keep: (ids: readonly string[]) => void;
}

/** Rows that are chosen to do something with all of them; a row that is no longer on show is not among them. */
export function useSelection(onShow: readonly string[]): Selection {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const ids = onShow.filter((id) => chosen.includes(id));
  const extent = ids.length === 0 ? 'none' : ids.length === onShow.length ? 'all' : 'some';
  return {
    ids,
    extent,
    select: (id, selected) => setChosen(selected ? [...ids, id] : ids.filter((other) => other !== id)),
    toggleAll: () => setChosen(extent === 'all' ? [] : onShow),
    keep: setChosen,
  };
}
