import type { Request } from 'autocannon';
import type { Caller } from '../callers.js';

/** Every order in which orders can be listed. */
export const sorts = ['CREATED_AT_DESC', 'CREATED_AT_ASC', 'CODE_ASC', 'TOTAL_DESC'] as const;
export type Sort = (typeof sorts)[number];

/** One page, without a count: what a dashboard asks for while somebody turns pages. */
export const page = `query Page($first: Int, $after: String, $orderBy: OrderSort) {
  orders(first: $first, after: $after, orderBy: $orderBy) {
    nodes { id code status total notes createdAt } pageInfo { endCursor hasNextPage } } }`;

/** The first page of twenty, the latest first. */
export function list20({ authorization }: Caller): Request {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: page, variables: { first: 20 } }),
  };
}
