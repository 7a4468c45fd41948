import { type TFunction } from 'i18next';
import { graphql } from '../../gql';
import { type ProductForm_ProductFragment, type UpdateProductInput } from '../../gql/graphql';
import { parseAmount } from '../../ui/parse-amount';

export const ProductFormFragment = graphql(`
  fragment ProductForm_product on Product {
    id
    version
    name
    sku
    description
    price
    isActive
    category {
      id
      name
    }
  }
`);

/** A product as its form holds it. */
export interface ProductValues extends Record<string, unknown> {
  name: string;
  sku: string;
  description: string;
  price: string;
  categoryId: string | null;
  isActive: boolean;
}

export const blankProduct: ProductValues = {
  name: '',
  sku: '',
  description: '',
  price: '',
  categoryId: null,
  isActive: true,
};

export function valuesOf(product: ProductForm_ProductFragment): ProductValues {
  const { name, sku, description, price, category, isActive } = product;
  return { name, sku, description: description ?? '', price, categoryId: category?.id ?? null, isActive };
}

/** What the form says, as the API takes it; an empty amount is zero. */
export function inputOf({ name, sku, description, price, categoryId, isActive }: ProductValues) {
  return {
    name: name.trim(),
    ...(sku.trim() ? { sku: sku.trim() } : {}),
    description: description.trim() || null,
    price: parseAmount(price) ?? '0.00',
    categoryId,
    isActive,
  } satisfies UpdateProductInput;
}

/** The fields in which two states of a product differ. Its stock is none of them: each order changes that. */
export function differences(a: ProductValues, b: ProductValues): (keyof ProductValues & string)[] {
  return Object.keys(blankProduct).filter((name) => a[name] !== b[name]);
}

export function productRules(t: TFunction) {
  return {
    name: (value: string) => (value.trim() ? null : t('validation.required')),
    price: (value: string) =>
      value.trim() && parseAmount(value) === undefined ? t('validation.amount') : null,
  };
}
