import { useQuery } from '@apollo/client/react';
import { Button, Divider, Group, Stack } from '@mantine/core';
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { DrawerWaiting } from '../../components/DrawerWaiting';
import { Missing } from '../../components/Missing';
import { PageDrawer } from '../../components/PageDrawer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { DeleteOrder } from './DeleteOrder';
import { OrderHistory } from './OrderHistory';
import { OrderItems } from './OrderItems';
import { OrderNotes } from './OrderNotes';
import { OrderStatusButtons } from './OrderStatusButtons';
import { OrderSummary } from './OrderSummary';

const Order = graphql(`
  query Order($id: ID!) {
    order(id: $id) {
      id
      code
      ...OrderSummary_order
      ...OrderItems_order
      ...OrderNotes_order
      ...OrderStatusButtons_order
      ...DeleteOrder_order
    }
  }
`);

/** One order, over the list it was opened from; has an address of its own. */
export function OrderDrawer() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { orderId = '' } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(Order, {
    variables: { id: orderId },
    fetchPolicy: 'cache-and-network',
  });
  const order = data?.order;

  return (
    <PageDrawer title={order ? t('order.title', { code: order.code }) : t('order.details')} parent="/orders">
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <DrawerWaiting />}
      {order === null && <Missing title={t('order.missing')} />}
      {order && (
        <Stack gap="lg">
          <OrderSummary order={order} />
          {may(user, 'order:set-status') && (
            <OrderStatusButtons order={order} onStale={() => void refetch()} />
          )}
          <OrderItems order={order} />
          <Divider />
          <OrderNotes
            key={order.id}
            order={order}
            readOnly={!may(user, 'order:update')}
            reload={() => refetch()}
          />
          <Divider />
          {may(user, 'audit:read') && <OrderHistory orderId={order.id} />}
          <Group justify="space-between">
            <Button
              component={Link}
              to={`/orders/${encodeURIComponent(order.id)}/print`}
              variant="subtle"
              color="gray"
              leftSection={<IconPrinter size={16} aria-hidden />}
            >
              {t('slip.open')}
            </Button>
            {may(user, 'order:delete') && (
              <DeleteOrder order={order} onDeleted={() => navigate({ pathname: '/orders', search })} />
            )}
          </Group>
        </Stack>
      )}
    </PageDrawer>
  );
}
