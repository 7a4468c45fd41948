import { useQuery } from '@apollo/client/react';
import { Button, Paper, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment as unmask } from '../../gql';
import { PickedProduct } from '../orders/create/ProductPicker';
import classes from './Cart.module.css';
import { bestTogether } from './suggestions';
import { SuggestedProduct } from './SuggestedProduct';

const CartSuggestionsQuery = graphql(`
  query CartSuggestions($customerId: ID!) {
    cart(customerId: $customerId) {
      id
      items {
        id
        product {
          id
          recommendations(first: 5) {
            id
            score
            product {
              id
              ...PickedProduct
            }
          }
        }
      }
    }
  }
`);

interface Props {
  customerId: string;
  onAdd: (productId: string) => void;
  disabled: boolean;
}

/** What others buy with what is in the cart; one click puts it there. Nothing at all where there is nothing to say. */
export function CartSuggestions({ customerId, onAdd, disabled }: Props) {
  const { t } = useTranslation();
  const { data, previousData } = useQuery(CartSuggestionsQuery, {
    variables: { customerId },
    fetchPolicy: 'cache-and-network',
  });
  const items = (data ?? previousData)?.cart?.items ?? [];
  const products = items.map(({ product: { id, recommendations } }) => ({
    id,
    recommendations: recommendations.map(({ score, product }) => ({
      score,
      product: unmask(PickedProduct, product),
    })),
  }));
  const best = bestTogether(products, 5);
  if (best.length === 0) return null;
  return (
    <Paper
      component="section"
      withBorder
      radius="lg"
      p="md"
      aria-label={t('cart.together')}
      className={classes['more'] ?? ''}
    >
      <Title order={2} size="h5" mb="xs">
        {t('cart.together')}
      </Title>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {best.map((product) => (
          <SuggestedProduct key={product.id} {...product}>
            <Button
              size="xs"
              variant="light"
              leftSection={<IconPlus size={14} aria-hidden />}
              disabled={disabled}
              aria-label={t('cart.addOne', { name: product.name })}
              onClick={() => onAdd(product.id)}
            >
              {t('cart.add')}
            </Button>
          </SuggestedProduct>
        ))}
      </ul>
    </Paper>
  );
}
