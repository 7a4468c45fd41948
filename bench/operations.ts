import type { Request } from 'autocannon';
import type { Caller } from './callers.js';

/** One thing that both servers can do: how each is asked. */
export interface Operation {
  readonly name: string;
  readonly product: (caller: Caller) => Request;
  readonly baseline: (caller: Caller) => Request;
  /** Whether it adds a row per answer. */
  readonly writes?: true;
}

const json = { 'content-type': 'application/json' };
const fields = 'id code status total notes createdAt';

function graphql(query: string, variables?: (caller: Caller) => object) {
  return (caller: Caller): Request => ({
    method: 'POST',
    path: '/graphql',
    headers: { ...json, authorization: caller.authorization },
    body: JSON.stringify({ query, ...(variables ? { variables: variables(caller) } : {}) }),
  });
}

function get(path: (caller: Caller) => string) {
  return (caller: Caller): Request => ({
    method: 'GET',
    path: path(caller),
    headers: { authorization: caller.authorization },
  });
}

export const list: Operation = {
  name: '50 orders + totalCount',
  product: graphql(`query Orders { orders(first: 50) { nodes { ${fields} } totalCount } }`),
  baseline: get(() => '/orders'),
};

export const nested: Operation = {
  name: '20 orders × 3 items × product',
  product: graphql(
    `query Baskets { orders(first: 20) { nodes { ${fields} items { quantity unitPrice product { id name sku } } } } }`,
  ),
  baseline: get(() => '/orders-with-items'),
};

export const one: Operation = {
  name: 'one order',
  product: graphql(`query Order($id: ID!) { order(id: $id) { ${fields} } }`, ({ orderId }) => ({
    id: orderId,
  })),
  baseline: get(({ orderId }) => `/orders/${orderId}`),
};

export const typename: Operation = {
  name: '`{ __typename }`',
  product: graphql('{ __typename }'),
  baseline: get(() => '/'),
};

const input = ({ basket }: Caller) => ({ notes: 'Leave it with the porter', items: basket });

export const create: Operation = {
  name: 'create an order of 2 items',
  product: graphql(
    `mutation Create($input: CreateOrderInput!) { createOrder(input: $input) { ${fields} } }`,
    (caller) => ({ input: input(caller) }),
  ),
  baseline: (caller) => ({
    method: 'POST',
    path: '/orders',
    headers: { ...json, authorization: caller.authorization },
    body: JSON.stringify(input(caller)),
  }),
  writes: true,
};
