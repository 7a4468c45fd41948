import { useState } from 'react';
import { pageOf, type ListView } from './list-view';

const first: ListView = { search: '', after: undefined, before: undefined };

/** The pages of a short list beside what the page is about: they are not worth an address. */
export function useOwnPages() {
  const [view, setView] = useState(first);
  return {
    page: pageOf(view),
    change: (change: Partial<ListView>) => setView({ ...first, ...change }),
  };
}
