import type { Caller } from './caller.js';

/** An order as the calls below ask for it. */
export interface OrderAnswer {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly total: string;
  readonly notes: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly createdBy: { readonly id: string } | null;
}

export interface OrderInput {
  readonly code?: string | null;
  readonly notes?: string | null;
  readonly total?: string | number | null;
  readonly requestId?: string | null;
  readonly customerId?: string | null;
  readonly items?: readonly OrderItemInput[] | null;
}

export interface OrderItemInput {
  readonly productId: string;
  readonly quantity: number;
}

const fields = 'id code status total notes version createdAt updatedAt createdBy { id }';

export const createOrderCall = `mutation ($input: CreateOrderInput!) { createOrder(input: $input) { ${fields} } }`;
export const orderCall = `query ($id: ID, $code: String) { order(id: $id, code: $code) { ${fields} } }`;

/** Every mutation on one order, each with what it needs besides the id. */
export const orderMutations = {
  updateOrder: `mutation ($id: ID!) { updateOrder(id: $id, input: { notes: "changed" }) { ${fields} } }`,
  setOrderStatus: `mutation ($id: ID!) { setOrderStatus(id: $id, status: CONFIRMED) { ${fields} } }`,
  deleteOrder: `mutation ($id: ID!) { deleteOrder(id: $id) { ${fields} } }`,
} as const;

export async function createOrder(caller: Caller, input: OrderInput = {}): Promise<OrderAnswer> {
  return (await caller.ask<{ createOrder: OrderAnswer }>(createOrderCall, { input })).createOrder;
}

export async function readOrder(
  caller: Caller,
  by: { id?: string; code?: string },
): Promise<OrderAnswer | null> {
  return (await caller.ask<{ order: OrderAnswer | null }>(orderCall, by)).order;
}

export async function deleteOrder(caller: Caller, id: string): Promise<OrderAnswer> {
  return (await caller.ask<{ deleteOrder: OrderAnswer }>(orderMutations.deleteOrder, { id })).deleteOrder;
}

export const updateOrderCall = `mutation ($id: ID!, $input: UpdateOrderInput!) { updateOrder(id: $id, input: $input) { ${fields} } }`;

export async function updateOrder(
  caller: Caller,
  id: string,
  input: Pick<OrderInput, 'notes' | 'customerId' | 'items'> & { version?: number | null },
): Promise<OrderAnswer> {
  return (await caller.ask<{ updateOrder: OrderAnswer }>(updateOrderCall, { id, input })).updateOrder;
}

export const setStatusCall = `mutation ($id: ID!, $status: OrderStatus!) { setOrderStatus(id: $id, status: $status) { ${fields} } }`;

export async function setStatus(caller: Caller, id: string, status: string): Promise<OrderAnswer> {
  return (await caller.ask<{ setOrderStatus: OrderAnswer }>(setStatusCall, { id, status })).setOrderStatus;
}
