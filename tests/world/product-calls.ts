import type { Caller } from './caller.js';

/** A product as the calls below ask for it. */
export interface ProductAnswer {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly description: string | null;
  readonly price: string;
  readonly stock: number;
  readonly isActive: boolean;
  readonly category: { readonly id: string; readonly name: string } | null;
  readonly version: number;
}

export interface CategoryAnswer {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

const fields = 'id sku name description price stock isActive category { id name } version';

export const createProductCall = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { ${fields} } }`;
export const updateProductCall = `mutation ($id: ID!, $input: UpdateProductInput!) { updateProduct(id: $id, input: $input) { ${fields} } }`;
export const deleteProductCall = `mutation ($id: ID!) { deleteProduct(id: $id) { ${fields} } }`;
export const adjustStockCall = `mutation ($productId: ID!, $delta: Int!, $requestId: String) {
  adjustStock(productId: $productId, delta: $delta, requestId: $requestId) { ${fields} }
}`;
export const productCall = `query ($id: ID, $sku: String) { product(id: $id, sku: $sku) { ${fields} } }`;
export const createCategoryCall =
  'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id name description } }';
export const updateCategoryCall =
  'mutation ($id: ID!, $input: UpdateCategoryInput!) { updateCategory(id: $id, input: $input) { id name description } }';
export const deleteCategoryCall = 'mutation ($id: ID!) { deleteCategory(id: $id) { id name description } }';

export async function createProduct(caller: Caller, input: object = {}): Promise<ProductAnswer> {
  const variables = { input: { name: 'Martillo', ...input } };
  return (await caller.ask<{ createProduct: ProductAnswer }>(createProductCall, variables)).createProduct;
}

export async function updateProduct(caller: Caller, id: string, input: object): Promise<ProductAnswer> {
  return (await caller.ask<{ updateProduct: ProductAnswer }>(updateProductCall, { id, input })).updateProduct;
}

export async function deleteProduct(caller: Caller, id: string): Promise<ProductAnswer> {
  return (await caller.ask<{ deleteProduct: ProductAnswer }>(deleteProductCall, { id })).deleteProduct;
}

export async function adjustStock(
  caller: Caller,
  productId: string,
  delta: number,
  requestId?: string,
): Promise<ProductAnswer> {
  const variables = { productId, delta, requestId };
  return (await caller.ask<{ adjustStock: ProductAnswer }>(adjustStockCall, variables)).adjustStock;
}

export async function readProduct(
  caller: Caller,
  by: { id?: string; sku?: string },
): Promise<ProductAnswer | null> {
  return (await caller.ask<{ product: ProductAnswer | null }>(productCall, by)).product;
}

/** The names that a list gives. */
export async function productNames(caller: Caller, variables: object = {}): Promise<string[]> {
  const { products } = await caller.ask<{ products: { nodes: { name: string }[] } }>(
    `query ($filter: ProductFilter, $orderBy: ProductSort) {
      products(filter: $filter, orderBy: $orderBy, first: 100) { nodes { name } } }`,
    variables,
  );
  return products.nodes.map(({ name }) => name);
}

export async function createCategory(
  caller: Caller,
  name: string,
  description?: string,
): Promise<CategoryAnswer> {
  const variables = { input: { name, description } };
  return (await caller.ask<{ createCategory: CategoryAnswer }>(createCategoryCall, variables)).createCategory;
}

export async function categories(caller: Caller): Promise<CategoryAnswer[]> {
  return (await caller.ask<{ categories: CategoryAnswer[] }>('{ categories { id name description } }'))
    .categories;
}
