import { EmptyState, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import IconShoppingCart from '@tabler/icons-react/dist/esm/icons/IconShoppingCart.mjs';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { DrawerWaiting } from '../../components/DrawerWaiting';
import { Missing } from '../../components/Missing';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql, useFragment as unmask } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { CustomerPicker } from '../orders/create/CustomerPicker';
import { Cart } from './Cart';
import { CartFragment } from './cart-fragment';
import { currentCart, forgetCurrentCart, keepCurrentCart } from './current-cart';

const CartQuery = graphql(`
  query Cart($customerId: ID!) {
    cart(customerId: $customerId) {
      id
      ...Cart_cart
    }
  }
`);

/** What a customer is about to order; whose cart it is stands in the address, else it is the one that was open last. */
export function CartPage() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const [params, setParams] = useSearchParams();
  const customerId = params.get('customer') ?? currentCart(user.id)?.id;
  const { data, error, refetch } = useQuery(CartQuery, {
    variables: { customerId: customerId ?? '' },
    skip: customerId === undefined,
    fetchPolicy: 'cache-and-network',
  });
  const cart = customerId === undefined ? undefined : unmask(CartFragment, data?.cart);
  const owner = cart?.customer;
  useEffect(() => {
    if (owner) keepCurrentCart(user.id, owner);
  }, [owner, user.id]);
  usePageTitle(owner ? t('cart.of', { name: owner.name }) : t('cart.title'));

  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('cart.title')}
        </Title>
        <Text c="dimmed" size="sm">
          {t('cart.note')}
        </Text>
      </div>
      <Paper withBorder radius="lg" p="md">
        <CustomerPicker
          placeholder={t('customers.searchHint')}
          value={customerId === undefined ? undefined : { id: customerId, name: owner?.name ?? '' }}
          onChange={(customer) => {
            if (!customer) forgetCurrentCart();
            setParams(customer ? { customer: customer.id } : {});
          }}
        />
      </Paper>
      {customerId === undefined && (
        <EmptyState py={56} px="md">
          <EmptyState.Indicator>
            <IconShoppingCart size={30} stroke={1.5} aria-hidden />
          </EmptyState.Indicator>
          <EmptyState.Title>{t('cart.choose')}</EmptyState.Title>
          <EmptyState.Description>{t('cart.chooseHint')}</EmptyState.Description>
        </EmptyState>
      )}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {customerId !== undefined && !data && !error && <DrawerWaiting />}
      {cart === null && <Missing title={t('customers.missing')} />}
      {cart && <Cart key={cart.id} cart={cart} />}
    </Stack>
  );
}
