import { Stack } from '@mantine/core';
import { useState } from 'react';
import { readProblem } from '../../api/read-problem';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { type Cart_CartFragment } from '../../gql/graphql';
import { focusQuantity } from '../orders/create/quantity-field';
import { type LineFaults } from '../orders/create/useDraftLines';
import classes from './Cart.module.css';
import { CartLineList } from './CartLineList';
import { CartSuggestions } from './CartSuggestions';
import { CartTotal } from './CartTotal';
import { PlacedOrder } from './PlacedOrder';
import { useCartLines } from './useCartLines';
import { useCheckout, type Placed } from './useCheckout';
import { useLearnStock } from './useLearnStock';

/** One customer's cart, to fill and to order. */
export function Cart({ cart }: { cart: Cart_CartFragment }) {
  const { user } = useSignedIn();
  const cartLines = useCartLines(cart);
  const { checkout, uncertain } = useCheckout(cart.id);
  const learnStock = useLearnStock();
  const [found, setFound] = useState<LineFaults>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [placed, setPlaced] = useState<Placed>();
  const { lines, settle } = cartLines;

  const mayUpdate = may(user, 'cart:update');

  const mark = (faults: LineFaults) => {
    setFound(faults);
    const first = lines.find(({ product }) => faults[product.id]);
    if (first) focusQuantity(first.product.id);
  };
  const order = async () => {
    if (busy) return;
    const empty = lines.filter(({ quantity }) => !quantity);
    mark(Object.fromEntries(empty.map(({ product }) => [product.id, 'quantity'])));
    if (empty.length > 0) return;
    setBusy(true);
    setError(undefined);
    try {
      // What is ordered is what the server has: all that was typed has to be there first.
      if (!(await settle())) return;
      setPlaced(await checkout());
    } catch (failure) {
      const { short = [] } = readProblem(failure);
      learnStock(short);
      setError(failure);
      mark(Object.fromEntries(short.map(({ productId }) => [productId, 'short'])));
    } finally {
      setBusy(false);
    }
  };
  const forgive = (id: string) =>
    setFound((all) => Object.fromEntries(Object.entries(all).filter(([of]) => of !== id)));
  const notSold = cart.items.filter(({ product }) => !product.isActive);
  const faults: LineFaults = {
    ...found,
    ...Object.fromEntries(notSold.map(({ product }) => [product.id, 'refused' as const])),
  };

  return (
    <div className={classes['sides']}>
      <Stack gap="lg" className={classes['lines'] ?? ''}>
        {placed && <PlacedOrder {...placed} />}
        <CartLineList
          cartLines={cartLines}
          faults={faults}
          onTouch={(id) => {
            forgive(id);
            setPlaced(undefined);
          }}
          readOnly={!mayUpdate}
          disabled={busy || uncertain}
        />
      </Stack>
      <CartTotal
        cart={cart}
        lines={lines}
        error={error}
        busy={busy}
        onCheckout={may(user, 'order:checkout') ? () => void order() : undefined}
      />
      {mayUpdate && (
        <CartSuggestions customerId={cart.id} onAdd={cartLines.add} disabled={busy || uncertain} />
      )}
    </div>
  );
}
