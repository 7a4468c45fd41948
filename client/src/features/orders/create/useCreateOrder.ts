import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { graphql } from '../../../gql';
import { forgetLists } from '../forget-lists';
import { parseAmount } from '../../../ui/parse-amount';
import { type DraftLine } from './draft-lines';

const CreateOrderMutation = graphql(`
  mutation CreateOrder($input: CreateOrderInput!) {
    createOrder(input: $input) {
      id
      code
    }
  }
`);

interface Draft {
  code: string;
  total: string;
  notes: string;
  customerId: string | undefined;
  lines: readonly DraftLine[];
}

/**
 * Places the order of one form and gives its code. One form is one requestId, whatever is tried again and however it was
 * changed in between: an attempt whose answer was lost may have made the order, and the server then either answers with that
 * one or, where the form says something else by now, refuses (IDEMPOTENCY_MISMATCH). Two orders can't come of it.
 */
export function useCreateOrder(): (draft: Draft) => Promise<string> {
  const [requestId] = useState(() => uuid());
  const [createOrder] = useMutation(CreateOrderMutation, { update: forgetLists });
  return async ({ code, total, notes, customerId, lines }) => {
    const amount = lines.length > 0 ? undefined : parseAmount(total);
    const input = {
      requestId,
      ...(code.trim() ? { code: code.trim() } : {}),
      ...(notes.trim() ? { notes: notes.trim() } : {}),
      ...(customerId === undefined ? {} : { customerId }),
      ...(amount === undefined ? {} : { total: amount }),
      ...(lines.length > 0
        ? {
            items: lines.map(({ product, quantity }) => ({ productId: product.id, quantity: quantity || 0 })),
          }
        : {}),
    };
    const { data } = await createOrder({ variables: { input } });
    return data?.createOrder.code ?? '';
  };
}
