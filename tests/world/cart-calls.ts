import type { Caller } from './caller.js';

/** A cart as the calls below ask for it. */
export interface CartAnswer {
  readonly id: string;
  readonly total: string;
  readonly updatedAt: string | null;
  readonly customer: { readonly id: string; readonly name: string };
  readonly items: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly unitPrice: string;
    readonly product: { readonly id: string; readonly name: string };
  }[];
}

const fields = 'id total updatedAt customer { id name } items { id quantity unitPrice product { id name } }';

export const cartCall = `query ($customerId: ID!) { cart(customerId: $customerId) { ${fields} } }`;
export const setCartItemCall = `mutation ($customerId: ID!, $productId: ID!, $quantity: Int!) {
  setCartItem(customerId: $customerId, productId: $productId, quantity: $quantity) { ${fields} }
}`;
export const checkoutCall = `mutation ($customerId: ID!, $requestId: String!) {
  checkout(customerId: $customerId, requestId: $requestId) {
    id code status total notes customer { id } items { quantity unitPrice product { id } }
  }
}`;

/** An order as checking out asks for it. */
export interface CheckedOut {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly total: string;
  readonly notes: string | null;
  readonly customer: { readonly id: string } | null;
  readonly items: readonly {
    readonly quantity: number;
    readonly unitPrice: string;
    readonly product: { readonly id: string };
  }[];
}

export async function cartOf(caller: Caller, customerId: string): Promise<CartAnswer | null> {
  return (await caller.ask<{ cart: CartAnswer | null }>(cartCall, { customerId })).cart;
}

export async function setCartItem(
  caller: Caller,
  customerId: string,
  productId: string,
  quantity: number,
): Promise<CartAnswer> {
  const variables = { customerId, productId, quantity };
  return (await caller.ask<{ setCartItem: CartAnswer }>(setCartItemCall, variables)).setCartItem;
}

export async function checkout(caller: Caller, customerId: string, requestId: string): Promise<CheckedOut> {
  const variables = { customerId, requestId };
  return (await caller.ask<{ checkout: CheckedOut }>(checkoutCall, variables)).checkout;
}
