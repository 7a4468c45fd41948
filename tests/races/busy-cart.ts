import { randomUUID } from 'node:crypto';
import { cartOf, checkoutCall, setCartItem, setCartItemCall, type CheckedOut } from '../world/cart-calls.js';
import { customer, product, stockOf } from '../world/shelf.js';
import type { TestClient } from '../world/world.js';

/** What a round came to: in orders, in the cart afterwards, and taken from the stock, for each of the two products. */
export interface BusyCart {
  readonly orders: readonly (readonly number[])[];
  readonly cart: readonly number[];
  readonly taken: readonly number[];
  /** Codes of answers that were none of the expected. */
  readonly faults: readonly unknown[];
}

const inCart = [2, 0];
/** What comes while it is checked out: another quantity of the first product, and a second product. */
const coming = [5, 3];
const startStock = 100;

/** Two check the same cart out at once, under two keys, while two others change it. */
export async function busyCart(client: TestClient): Promise<BusyCart> {
  const shelf = [
    await product(client, { stock: startStock }),
    await product(client, { stock: startStock }),
  ] as const;
  const [buyer, who] = [await customer(client), client.as()];
  await setCartItem(who, buyer, shelf[0], inCart[0] ?? 0);
  const [added, checkedOut] = await Promise.all([
    Promise.all(
      shelf.map((productId, i) =>
        who.send(setCartItemCall, { customerId: buyer, productId, quantity: coming[i] }),
      ),
    ),
    Promise.all(
      [1, 2].map(() =>
        who.send<{ checkout: CheckedOut }>(checkoutCall, { customerId: buyer, requestId: randomUUID() }),
      ),
    ),
  ]);
  const quantities = (lines: CheckedOut['items'] = []) =>
    shelf.map((id) => lines.find(({ product: { id: of } }) => of === id)?.quantity ?? 0);
  const codes = (answers: typeof added) =>
    answers.flatMap(({ errors }) => errors?.[0]?.extensions.code ?? []);
  return {
    orders: checkedOut.flatMap(({ data }) => (data ? [quantities(data.checkout.items)] : [])),
    cart: quantities((await cartOf(who, buyer))?.items),
    taken: await Promise.all(shelf.map(async (id) => startStock - ((await stockOf(client, id)) ?? 0))),
    faults: [...codes(added), ...codes(checkedOut).filter((code) => code !== 'BAD_USER_INPUT')],
  };
}

/** Why a round's outcome could not have come about one after the other; undefined for one that could. */
export function impossible({ orders, cart, taken, faults }: BusyCart): string | undefined {
  if (faults.length > 0) return `unexpected answers: ${faults.join()}`;
  const ordered = [0, 1].map((i) => orders.map((lines) => lines[i] ?? 0));
  const total = (quantitiesOf: readonly number[] = []) => quantitiesOf.reduce((sum, n) => sum + n, 0);
  if (ordered.some((of, i) => total(of) !== taken[i])) return 'the stock is not what the orders took';
  // Before the change of quantity, after it, or two orders with it in between.
  const [first = [], second = []] = ordered.map((of, i) => [...of, cart[i] ?? 0].filter((n) => n > 0).sort());
  if (second.join() !== '3') return 'what came meanwhile is lost, or there twice';
  return ['5', '2,5'].includes(first.join()) ? undefined : 'the changed quantity is lost, or there twice';
}
