import { useQuery } from '@apollo/client/react';
import { Divider, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { graphql, useFragment as unmask } from '../../gql';
import { PickedProduct } from '../orders/create/ProductPicker';
import { AddToCart } from './AddToCart';
import { currentCart } from './current-cart';
import { SuggestedProduct } from './SuggestedProduct';

const BoughtTogetherQuery = graphql(`
  query BoughtTogether($id: ID!) {
    product(id: $id) {
      id
      recommendations(first: 5) {
        id
        product {
          id
          ...PickedProduct
        }
      }
    }
  }
`);

/** The way from a product into the cart that is open, and what others buy with it. */
export function BoughtTogether({ product }: { product: { id: string; name: string } }) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { data } = useQuery(BoughtTogetherQuery, { variables: { id: product.id } });
  const owner = may(user, 'cart:update') ? currentCart(user.id) : undefined;
  const found = data?.product?.recommendations ?? [];
  if (!owner && found.length === 0) return null;
  return (
    <>
      <Stack gap="xs" component="section" aria-label={t('cart.together')}>
        {owner && (
          <AddToCart
            owner={owner}
            product={product}
            text={t('cart.toCartOf', { customer: owner.name })}
            style={{ alignSelf: 'flex-start' }}
          />
        )}
        {found.length > 0 && (
          <>
            <Title order={3} size="h5" mt="xs">
              {t('cart.together')}
            </Title>
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {found.map((recommendation) => {
                const other = unmask(PickedProduct, recommendation.product);
                return (
                  <SuggestedProduct key={other.id} {...other}>
                    {owner && <AddToCart owner={owner} product={other} text={t('cart.add')} size="xs" />}
                  </SuggestedProduct>
                );
              })}
            </ul>
          </>
        )}
      </Stack>
      <Divider />
    </>
  );
}
