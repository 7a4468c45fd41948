import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { readProblem, type Problem } from '../../api/read-problem';
import { graphql } from '../../gql';
import { forgetLists } from '../orders/forget-lists';

const CheckoutMutation = graphql(`
  mutation Checkout($customerId: ID!, $requestId: String!) {
    checkout(customerId: $customerId, requestId: $requestId) {
      id
      code
    }
  }
`);

export interface Placed {
  id: string;
  code: string;
}

/** Failures after which nobody on this side knows whether there is an order now. */
const lost = new Set<Problem['code']>(['NETWORK', 'SERVICE_UNAVAILABLE', 'UNKNOWN', 'INTERNAL_SERVER_ERROR']);
/** Refusals that come after the server has looked for an order under the key: there is none. */
const certain = new Set<Problem['code']>(['INSUFFICIENT_STOCK', 'BAD_USER_INPUT', 'NOT_FOUND']);

/**
 * Orders what is in a customer's cart. The requestId stays the same until there is an order: an attempt whose answer was lost may
 * have made it, and the server then answers with that one. `uncertain` says that it is so: until it is known, the cart on show may
 * be an empty one at the server, and must not be changed.
 */
export function useCheckout(customerId: string) {
  const [requestId, setRequestId] = useState(() => uuid());
  const [uncertain, setUncertain] = useState(false);
  const [mutate, { client }] = useMutation(CheckoutMutation);
  const checkout = async (): Promise<Placed | undefined> => {
    try {
      const { data } = await mutate({ variables: { customerId, requestId } });
      setUncertain(false);
      setRequestId(uuid());
      forgetLists(client.cache);
      // Asked again rather than forgotten: what is on show stays until the empty cart is there.
      await client.refetchQueries({ include: ['Cart'] }).catch(() => undefined);
      return data?.checkout;
    } catch (failure) {
      const { code } = readProblem(failure);
      setUncertain((before) => lost.has(code) || (before && !certain.has(code)));
      throw failure;
    }
  };
  return { checkout, uncertain };
}
