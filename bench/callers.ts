import { AccessTokens } from '#server/identity/access-token.js';
import { Role } from '#server/identity/role.js';
import { idOf, rowNumber, volume } from './data.js';

/** A line of an order to be made. */
export interface BasketItem {
  readonly productId: string;
  readonly quantity: number;
}

/** A signed-in owner of one client. */
export interface Caller {
  readonly clientId: string;
  readonly userId: string;
  readonly authorization: string;
  /** An order of this client, another one for each. */
  readonly orderId: string;
  /** What this caller orders: two products. */
  readonly basket: readonly BasketItem[];
}

/** What the k-th caller of client `n` asks for. */
export function wantsOf(n: number, k = 0): Pick<Caller, 'orderId' | 'basket'> {
  const seed = n * 7 + k * 11;
  const product = (i: number) => idOf('product', rowNumber(n, 1 + (i % volume.productsPerClient)));
  return {
    orderId: idOf('order', rowNumber(n, 1 + (seed % 49))),
    basket: [
      { productId: product(seed + 17), quantity: 2 },
      { productId: product(seed), quantity: 1 },
    ],
  };
}

const hour = 3600;

/**
 * One caller for each of so many clients of the shared tier, with tokens that the product would have given at sign-in.
 * @param from the number of the first.
 */
export function sharedCallers(secret: string, clients: number, from = 1): Caller[] {
  const tokens = new AccessTokens(secret, hour);
  return Array.from({ length: clients }, (_, i) => {
    const n = from + i;
    const [clientId, userId, sessionId] = [idOf('client', n), idOf('user', n), idOf('session', n)];
    const token = tokens.issue({ audience: 'client', clientId, userId, sessionId, role: Role.OWNER });
    return { clientId, userId, authorization: `Bearer ${token}`, ...wantsOf(n) };
  });
}
