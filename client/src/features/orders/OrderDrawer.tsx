import { useQuery } from '@apollo/client/react';
import { Button, Divider, Drawer, Group, Skeleton, Stack } from '@mantine/core';
import { useModals } from '@mantine/modals';
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { DeleteOrder } from './DeleteOrder';
import { MissingOrder } from './MissingOrder';
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
  const { modals: questions } = useModals();
  const { data, error, refetch } = useQuery(Order, {
    variables: { id: orderId },
    fetchPolicy: 'cache-and-network',
  });
  const order = data?.order;
  const title = order ? t('order.title', { code: order.code }) : t('order.details');
  usePageTitle(title);
  const close = () => void navigate({ pathname: '/orders', search });

  return (
    <Drawer
      opened
      onClose={close}
      // Escape in a question over it answers the question only.
      closeOnEscape={questions.length === 0}
      position="right"
      size="md"
      title={title}
      closeButtonProps={{ 'aria-label': t('order.close') }}
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {order === null && <MissingOrder />}
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
    </Drawer>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack aria-label={t('app.loading')} role="status">
      <Skeleton height={28} width="60%" />
      <Skeleton height={120} />
      <Skeleton height={96} />
    </Stack>
  );
}
