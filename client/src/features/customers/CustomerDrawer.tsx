import { useQuery } from '@apollo/client/react';
import { Button, Divider, Group, Stack } from '@mantine/core';
import IconShoppingCart from '@tabler/icons-react/dist/esm/icons/IconShoppingCart.mjs';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { DrawerWaiting } from '../../components/DrawerWaiting';
import { Missing } from '../../components/Missing';
import { PageDrawer } from '../../components/PageDrawer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { DeleteCustomer } from './DeleteCustomer';
import { EditCustomer } from './EditCustomer';

const Customer = graphql(`
  query Customer($id: ID!) {
    customer(id: $id) {
      id
      name
      ...CustomerForm_customer
      ...DeleteCustomer_customer
    }
  }
`);

/** One customer, over the list it was opened from. */
export function CustomerDrawer() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { customerId = '' } = useParams();
  // Always asked: a form must not begin from what the list read a while ago.
  const { data, error, refetch } = useQuery(Customer, {
    variables: { id: customerId },
    fetchPolicy: 'network-only',
  });
  const customer = data?.customer;

  return (
    <PageDrawer title={customer?.name ?? t('customers.details')} parent="/customers">
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <DrawerWaiting />}
      {customer === null && <Missing title={t('customers.missing')} />}
      {customer && (
        <Stack gap="lg">
          <Group gap="xs">
            <Button
              component={Link}
              to={{ pathname: '/orders', search: new URLSearchParams({ customer: customer.id }).toString() }}
              variant="light"
              leftSection={<IconPackage size={16} aria-hidden />}
            >
              {t('customers.orders')}
            </Button>
            <Button
              component={Link}
              to={{ pathname: '/cart', search: new URLSearchParams({ customer: customer.id }).toString() }}
              variant="light"
              leftSection={<IconShoppingCart size={16} aria-hidden />}
            >
              {t('cart.open')}
            </Button>
          </Group>
          <EditCustomer key={customer.id} customer={customer} />
          {may(user, 'customer:delete') && (
            <>
              <Divider />
              <DeleteCustomer customer={customer} />
            </>
          )}
        </Stack>
      )}
    </PageDrawer>
  );
}
