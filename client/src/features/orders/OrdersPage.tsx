import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { listState } from '../../components/list-state';
import { ListFrame } from '../../components/ListFrame';
import { Pager } from '../../components/Pager';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { ExportOrders } from './ExportOrders';
import { OrderFilters } from './OrderFilters';
import { OrdersEmpty } from './OrdersEmpty';
import { OrderTable } from './OrderTable';
import { toVariables } from './order-view';
import { useOrderView } from './useOrderView';

const Orders = graphql(`
  query Orders(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: OrderFilter
    $orderBy: OrderSort
  ) {
    orders(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        ...OrderRow_order
      }
      pageInfo {
        ...Pager_pageInfo
      }
    }
  }
`);

export function OrdersPage() {
  const { t } = useTranslation();
  const { client, user } = useSignedIn();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [view, change] = useOrderView();
  const create = () => void navigate({ pathname: '/orders/new', search });
  const result = useQuery(Orders, {
    variables: toVariables(view),
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { error, refetch } = result;
  const { shown, turning } = listState(result);
  const orders = shown?.orders;
  usePageTitle(t('orders.title'));

  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <div>
        <Group justify="space-between" wrap="nowrap">
          <Title order={1} size="h2">
            {t('orders.title')}
          </Title>
          <Group gap="xs" wrap="nowrap">
            {may(user, 'order:export') && <ExportOrders />}
            {may(user, 'order:create') && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
                {t('orders.new')}
              </Button>
            )}
          </Group>
        </Group>
        <Text c="dimmed" size="sm" role="status">
          {orders ? t('orders.count', { count: orders.totalCount }) + ' · ' : ''}
          {t('orders.onlyYours', { client: client.name })}
        </Text>
      </div>
      <OrderFilters view={view} onChange={change} />
      <ListFrame
        view={view}
        error={error}
        onRetry={() => void refetch()}
        onFirstPage={() => change({})}
        pager={
          orders && (
            <Pager label={t('orders.pages')} pageInfo={orders.pageInfo} busy={turning} onChange={change} />
          )
        }
      >
        {orders?.nodes.length === 0 ? (
          <OrdersEmpty view={view} onCreate={create} onChange={change} />
        ) : (
          <OrderTable orders={orders?.nodes} busy={turning} />
        )}
      </ListFrame>
    </Stack>
  );
}
