import type { Caller } from './caller.js';
import type { TestClient } from './world.js';

export interface PriceListAnswer {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly isDefault: boolean;
}

const listFields = 'id name isActive isDefault';
export const createPriceListCall = `mutation ($input: CreatePriceListInput!) { createPriceList(input: $input) { ${listFields} } }`;
export const updatePriceListCall = `mutation ($id: ID!, $input: UpdatePriceListInput!) { updatePriceList(id: $id, input: $input) { ${listFields} } }`;
export const deletePriceListCall = `mutation ($id: ID!) { deletePriceList(id: $id) { ${listFields} } }`;
export const setPriceCall = `mutation ($priceListId: ID!, $productId: ID!, $price: Decimal!) {
  setPrice(priceListId: $priceListId, productId: $productId, price: $price) { ${listFields} } }`;
export const removePriceCall = `mutation ($priceListId: ID!, $productId: ID!) {
  removePrice(priceListId: $priceListId, productId: $productId) { ${listFields} } }`;

export async function createPriceList(caller: Caller, input: object): Promise<PriceListAnswer> {
  return (await caller.ask<{ createPriceList: PriceListAnswer }>(createPriceListCall, { input }))
    .createPriceList;
}

export async function priceLists(caller: Caller): Promise<PriceListAnswer[]> {
  return (await caller.ask<{ priceLists: PriceListAnswer[] }>(`{ priceLists { ${listFields} } }`)).priceLists;
}

export interface CustomerAnswer {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly salesGroup: { readonly id: string; readonly name: string } | null;
  readonly contacts: readonly {
    readonly id: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly address: string | null;
  }[];
}

const customerFields = 'id code name isActive salesGroup { id name } contacts { id email phone address }';
export const createCustomerCall = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ${customerFields} } }`;
export const updateCustomerCall = `mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, input: $input) { ${customerFields} } }`;
export const deleteCustomerCall = `mutation ($id: ID!) { deleteCustomer(id: $id) { ${customerFields} } }`;
export const customerCall = `query ($id: ID, $code: String) { customer(id: $id, code: $code) { ${customerFields} } }`;

export async function createCustomer(caller: Caller, input: object = {}): Promise<CustomerAnswer> {
  const given = { name: 'A customer', ...input };
  return (await caller.ask<{ createCustomer: CustomerAnswer }>(createCustomerCall, { input: given }))
    .createCustomer;
}

export async function updateCustomer(caller: Caller, id: string, input: object): Promise<CustomerAnswer> {
  return (await caller.ask<{ updateCustomer: CustomerAnswer }>(updateCustomerCall, { id, input }))
    .updateCustomer;
}

export async function readCustomer(
  caller: Caller,
  by: { id?: string; code?: string },
): Promise<CustomerAnswer | null> {
  return (await caller.ask<{ customer: CustomerAnswer | null }>(customerCall, by)).customer;
}

export interface SalesGroupAnswer {
  readonly id: string;
  readonly name: string;
  readonly priceList: { readonly id: string } | null;
}

const groupFields = 'id name priceList { id }';
export const createSalesGroupCall = `mutation ($input: CreateSalesGroupInput!) { createSalesGroup(input: $input) { ${groupFields} } }`;
export const updateSalesGroupCall = `mutation ($id: ID!, $input: UpdateSalesGroupInput!) { updateSalesGroup(id: $id, input: $input) { ${groupFields} } }`;
export const deleteSalesGroupCall = `mutation ($id: ID!) { deleteSalesGroup(id: $id) { ${groupFields} } }`;

export async function createSalesGroup(caller: Caller, input: object): Promise<SalesGroupAnswer> {
  return (await caller.ask<{ createSalesGroup: SalesGroupAnswer }>(createSalesGroupCall, { input }))
    .createSalesGroup;
}

export async function salesGroups(caller: Caller): Promise<SalesGroupAnswer[]> {
  return (await caller.ask<{ salesGroups: SalesGroupAnswer[] }>(`{ salesGroups { ${groupFields} } }`))
    .salesGroups;
}

/** Products put where the client's rows live. @returns their ids, in the order of the skus. */
export async function stock(client: TestClient, ...skus: string[]): Promise<string[]> {
  const rows = await client.sql<{ id: string }>(
    `insert into products (client_id, id, sku, name, price, stock)
     select $1, gen_random_uuid(), sku, 'Product ' || sku, 10, 100 from unnest($2::text[]) with ordinality u (sku, turn)
     order by turn returning id`,
    [client.id, skus],
  );
  return rows.map(({ id }) => id);
}

/** The prices of a list as they lie in the client's tables. */
export const pricesOf = (
  client: TestClient,
  list: string,
): Promise<{ product_id: string; price: string }[]> =>
  client.sql(
    'select product_id, price from price_list_items where client_id = $1 and price_list_id = $2 order by product_id',
    [client.id, list],
  );
