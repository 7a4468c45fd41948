import type { ColumnOf, Condition } from './condition.js';

export interface SortKey {
  readonly property: string;
  readonly direction: 'asc' | 'desc';
}

/** The same order read from its other end. */
export function reversed(sort: readonly SortKey[]): SortKey[] {
  return sort.map(({ property, direction }) => ({
    property,
    direction: direction === 'asc' ? 'desc' : 'asc',
  }));
}

export function orderBy(sort: readonly SortKey[], column: ColumnOf): string {
  return sort.map(({ property, direction }) => `${column(property)} ${direction}`).join(', ');
}

/**
 * Rows that come after a position. Every key of a sort runs in one direction, so a row comparison is enough and walks the
 * index from the position on: page 500 costs what page 1 does.
 */
export function after(sort: readonly SortKey[], position: readonly unknown[]): Condition {
  const comparison = sort[0]?.direction === 'desc' ? '<' : '>';
  if (sort.some(({ direction }) => direction !== sort[0]?.direction))
    throw new Error('The keys of a sort share one direction.');
  return (column, bind) =>
    `(${sort.map(({ property }) => column(property)).join(', ')}) ${comparison} (${position.map((value) => bind(value)).join(', ')})`;
}
