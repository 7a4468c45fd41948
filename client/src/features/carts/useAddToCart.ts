import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { SetCartItem } from './cart-fragment';
import { type CartOwner } from './current-cart';

const InCart = graphql(`
  query InCart($customerId: ID!) {
    cart(customerId: $customerId) {
      id
      items {
        id
        quantity
        product {
          id
        }
      }
    }
  }
`);

/** Puts one more of a product into a customer's cart, from a page that does not show the cart. */
export function useAddToCart(): (owner: CartOwner, product: { id: string; name: string }) => Promise<void> {
  const { t } = useTranslation();
  const client = useApolloClient();
  const toasts = useToasts();
  return async ({ id: customerId, name: customer }, { id: productId, name }) => {
    try {
      // The API says how many there are to be, so it has to be asked how many there are.
      const { data } = await client.query({
        query: InCart,
        variables: { customerId },
        fetchPolicy: 'network-only',
      });
      const there = data?.cart?.items.find(({ product }) => product.id === productId)?.quantity ?? 0;
      await client.mutate({
        mutation: SetCartItem,
        variables: { customerId, productId, quantity: there + 1 },
      });
      toasts.done(t('cart.added', { name, customer }));
    } catch (failure) {
      toasts.failed(failure);
    }
  };
}
