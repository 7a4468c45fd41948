import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { useToasts } from '../../components/useToasts';
import { useFragment as unmask } from '../../gql';
import { type Cart_CartFragment } from '../../gql/graphql';
import { PickedProduct } from '../orders/create/ProductPicker';
import { type DraftLine } from '../orders/create/draft-lines';
import { SetCartItem } from './cart-fragment';
import { cartWriter } from './cart-writer';

type Quantities = Record<string, number | ''>;

const without = (all: Quantities, id: string): Quantities =>
  Object.fromEntries(Object.entries(all).filter(([of]) => of !== id));

export interface CartLines {
  lines: DraftLine[];
  add: (productId: string) => void;
  setQuantity: (productId: string, quantity: number | '') => void;
  remove: (productId: string) => void;
  /** Waits until the server has all that was typed. @returns false where it refused some of it. */
  settle: () => Promise<boolean>;
}

/** The lines of a cart as they are being changed: what is typed shows at once, and the server hears of it when the typing pauses. */
export function useCartLines(cart: Cart_CartFragment): CartLines {
  const client = useApolloClient();
  const toasts = useToasts();
  const [typed, setTyped] = useState<Quantities>({});
  const writer = useMemo(
    () =>
      cartWriter(
        (productId, quantity) =>
          client.mutate({
            mutation: SetCartItem,
            variables: { customerId: cart.id, productId, quantity },
          }),
        {
          // Unless somebody has typed on meanwhile.
          done: (id, quantity) => setTyped((all) => (all[id] === quantity ? without(all, id) : all)),
          failed: (id, failure) => {
            setTyped((all) => without(all, id));
            toasts.failed(failure);
          },
        },
      ),
    [client, cart.id, toasts],
  );
  // Who leaves the page right after typing has still said it.
  useEffect(() => () => void writer.settle(), [writer]);

  const say = (id: string, quantity: number | '', when: 'now' | 'soon') => {
    setTyped((all) => ({ ...all, [id]: quantity }));
    if (quantity !== '') writer.put(id, quantity, when);
  };
  const lines = cart.items
    .map(({ product, quantity, unitPrice }) => ({
      product: { ...unmask(PickedProduct, product), price: unitPrice },
      quantity: typed[product.id] ?? quantity,
    }))
    .filter(({ quantity }) => quantity !== 0);

  return {
    lines,
    add: (id) => {
      const known = lines.find(({ product }) => product.id === id);
      say(id, (known?.quantity || 0) + 1, 'now');
    },
    // Nothing is no quantity: taking a line out is what its button is for.
    setQuantity: (id, quantity) => say(id, quantity || '', 'soon'),
    remove: (id) => say(id, 0, 'now'),
    settle: writer.settle,
  };
}
