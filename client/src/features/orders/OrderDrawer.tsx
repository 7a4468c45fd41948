import { useQuery } from '@apollo/client/react';
import { Divider, Drawer, EmptyState, Skeleton, Stack } from '@mantine/core';
import { useModals } from '@mantine/modals';
import IconPackageOff from '@tabler/icons-react/dist/esm/icons/IconPackageOff.mjs';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { DeleteOrder } from './DeleteOrder';
import { OrderNotes } from './OrderNotes';
import { OrderStatusButtons } from './OrderStatusButtons';
import { OrderSummary } from './OrderSummary';

const Order = graphql(`
  query Order($id: ID!) {
    order(id: $id) {
      id
      code
      ...OrderSummary_order
      ...OrderNotes_order
      ...OrderStatusButtons_order
      ...DeleteOrder_order
    }
  }
`);

/** One order, over the list it was opened from; has an address of its own. */
export function OrderDrawer() {
  const { t } = useTranslation();
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
  const close = () => void navigate({ pathname: '/', search });

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
      {order === null && <Missing />}
      {order && (
        <Stack gap="lg">
          <OrderSummary order={order} />
          <OrderStatusButtons order={order} onStale={() => void refetch()} />
          <Divider />
          <OrderNotes key={order.id} order={order} reload={() => refetch()} />
          <Divider />
          <DeleteOrder order={order} onDeleted={() => navigate({ pathname: '/', search })} />
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

function Missing() {
  const { t } = useTranslation();
  return (
    <EmptyState py={48}>
      <EmptyState.Indicator>
        <IconPackageOff size={30} stroke={1.5} aria-hidden />
      </EmptyState.Indicator>
      <EmptyState.Title>{t('order.missing')}</EmptyState.Title>
      <EmptyState.Description>{t('order.missingHint')}</EmptyState.Description>
    </EmptyState>
  );
}
