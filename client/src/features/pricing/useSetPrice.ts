import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql';
import { forgetPrices } from './forget-price-lists';

const SetPrice = graphql(`
  mutation SetPrice($priceListId: ID!, $productId: ID!, $price: Decimal!) {
    setPrice(priceListId: $priceListId, productId: $productId, price: $price) {
      id
    }
  }
`);

type Set = (productId: string, price: string, itemId?: string) => Promise<void>;

/** Says what a product costs by a list. With the id of the row that is on show only that changes; without, the list asks again. */
export function useSetPrice(listId: string): [Set, boolean] {
  const [mutate, { loading, client }] = useMutation(SetPrice);
  const set: Set = async (productId, price, itemId) => {
    await mutate({ variables: { priceListId: listId, productId, price } });
    const { cache } = client;
    const row =
      itemId === undefined ? undefined : cache.identify({ __typename: 'PriceListItem', id: itemId });
    if (row === undefined) forgetPrices(cache, listId);
    else cache.modify({ id: row, fields: { price: () => price } });
  };
  return [set, loading];
}
