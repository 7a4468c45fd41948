import { refuse } from './fake-tokens';

export interface PageWish {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** A page of rows that are filtered and sorted already, by the contract's rules for cursors. */
export function pageOf<T extends { id: string }>(rows: T[], { first, after, last, before }: PageWish) {
  const place = (cursor: string) => {
    const index = rows.findIndex(({ id }) => `c-${id}` === cursor);
    if (index < 0)
      throw refuse('BAD_USER_INPUT', { issues: [{ path: ['after'], message: 'unknown cursor' }] });
    return index;
  };
  const from = after ? place(after) + 1 : before ? Math.max(0, place(before) - (last ?? 20)) : 0;
  const to = before ? place(before) : Math.min(from + (first ?? 20), rows.length);
  const nodes = rows.slice(from, to);
  const cursors = nodes.map(({ id }) => `c-${id}`);
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: `c-${node.id}` })),
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: to < rows.length,
      hasPreviousPage: from > 0,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}
