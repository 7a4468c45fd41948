import { useMutation } from '@apollo/client/react';
import { readProblem } from '../../api/read-problem';
import { graphql, useFragment as unmask, type FragmentType } from '../../gql';
import { type ProductForm_ProductFragment } from '../../gql/graphql';
import { forgetProducts } from './forget-products';
import { differences, inputOf, ProductFormFragment, valuesOf, type ProductValues } from './product-values';

const UpdateProduct = graphql(`
  mutation UpdateProduct($id: ID!, $input: UpdateProductInput!) {
    updateProduct(id: $id, input: $input) {
      id
      ...ProductForm_product
    }
  }
`);

type Product = ProductForm_ProductFragment;
type Masked = FragmentType<typeof ProductFormFragment>;

/** A product that sells fast has a new version at every order; somebody who edits it still gets through. */
const MOST_TRIES = 5;

function isStale(failure: unknown): boolean {
  const { code, fields } = readProblem(failure);
  return code === 'CONFLICT' && 'version' in fields;
}

/**
 * Saves a product over the version that it was read in. Where only its stock changed since, it saves over that.
 * @returns the product as it is now, or 'conflict' where somebody else changed what the form holds.
 */
export function useSaveProduct(reload: () => Promise<Masked | null | undefined>) {
  const [update] = useMutation(UpdateProduct, { update: forgetProducts });
  return async (basis: Product, values: ProductValues): Promise<Product | 'conflict'> => {
    let version = basis.version;
    for (let tries = 1; ; tries += 1) {
      try {
        const input = { ...inputOf(values), version };
        const { data } = await update({ variables: { id: basis.id, input } });
        return unmask(ProductFormFragment, data?.updateProduct) ?? basis;
      } catch (failure) {
        if (!isStale(failure)) throw failure;
        const latest = unmask(ProductFormFragment, await reload());
        if (!latest) throw failure;
        const same = differences(valuesOf(basis), valuesOf(latest)).length === 0;
        if (!same || tries === MOST_TRIES) return 'conflict';
        version = latest.version;
      }
    }
  };
}
