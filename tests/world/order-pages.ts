import type { Caller } from './caller.js';

export interface Page {
  readonly nodes: readonly { readonly id: string; readonly code: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly code: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

export const pageCall = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: OrderFilter, $orderBy: OrderSort) {
  orders(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    nodes { id code } edges { cursor node { code } } totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

export async function page(caller: Caller, variables: object = {}): Promise<Page> {
  return (await caller.ask<{ orders: Page }>(pageCall, variables)).orders;
}

export const codesOf = ({ nodes }: Page): string[] => nodes.map(({ code }) => code);

/** Walks a whole list from its start or its end and gives its pages in the order in which they came. */
export async function walk(
  caller: Caller,
  direction: 'forward' | 'backward',
  size: number,
  variables: object = {},
): Promise<Page[]> {
  const forward = direction === 'forward';
  const pages: Page[] = [];
  for (let cursor: string | null = null; ;) {
    const where: object = forward ? { first: size, after: cursor } : { last: size, before: cursor };
    const found: Page = await page(caller, { ...variables, ...where });
    pages.push(found);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
    if (!(forward ? hasNextPage : hasPreviousPage) || pages.length > 200) return pages;
    cursor = forward ? endCursor : startCursor;
  }
}
