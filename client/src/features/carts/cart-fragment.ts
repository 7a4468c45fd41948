import { graphql } from '../../gql';

/** All that a page shows of a cart: the answer to every change brings it anew. */
export const CartFragment = graphql(`
  fragment Cart_cart on Cart {
    id
    total
    customer {
      id
      code
      name
      isActive
    }
    items {
      id
      quantity
      unitPrice
      product {
        id
        isActive
        ...PickedProduct
      }
    }
  }
`);

export const SetCartItem = graphql(`
  mutation SetCartItem($customerId: ID!, $productId: ID!, $quantity: Int!) {
    setCartItem(customerId: $customerId, productId: $productId, quantity: $quantity) {
      id
      ...Cart_cart
    }
  }
`);
