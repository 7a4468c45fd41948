import { useApolloClient, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { changeView } from '../../components/list-view';
import { useListState } from '../../components/useListState';
import { ListFrame } from '../../components/ListFrame';
import { graphql } from '../../gql';
import { addTexts } from '../../i18n/i18n';
import { patiently } from '../../ui/patience';
import { usePageTitle } from '../../ui/usePageTitle';
import { ExportOrders } from './ExportOrders';
import { OrderFilters } from './OrderFilters';
import { OrdersEmpty } from './OrdersEmpty';
import { OrderTable } from './OrderTable';
import { useOrderColumns } from './order-columns';
import { toVariables } from './order-view';
import { useOrderView } from './useOrderView';
import { useSelection } from './useSelection';

/** Comes after the list, which is there without it. */
const ColumnChooser = lazy(() =>
  patiently(async () => ({ default: (await import('./ColumnChooser')).ColumnChooser })),
);
/** Comes when something is selected for the first time. */
const BulkStatus = lazy(() =>
  patiently(async () => {
    const [{ BulkStatus: page }] = await Promise.all([import('./bulk/BulkStatus'), addTexts('sales')]);
    return { default: page };
  }),
);

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
  const { shown, turning } = useListState(result);
  const orders = shown?.orders;
  const apollo = useApolloClient();
  // Should it fail, whoever turns the page is told then.
  const fetchAhead = (turn: Partial<typeof view>) =>
    void apollo
      .query({ query: Orders, variables: toVariables(changeView(view, turn)) })
      .catch(() => undefined);
  const [columns, chooseColumns] = useOrderColumns();
  const chosen = useSelection(orders?.nodes.map(({ id }) => id) ?? []);
  const selection = may(user, 'order:set-status') ? chosen : undefined;
  // Stays when nothing is selected any more: it says what became of those that were.
  const [hasChosen, setHasChosen] = useState(false);
  if (!hasChosen && chosen.ids.length > 0) setHasChosen(true);
  usePageTitle(t('orders.title'));

  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <div>
        <Group justify="space-between" gap="xs">
          <Title order={1} size="h2">
            {t('orders.title')}
          </Title>
          <Group gap="xs" wrap="nowrap">
            <Suspense
              fallback={<ActionIcon variant="default" size={36} disabled aria-label={t('orders.columns')} />}
            >
              <ColumnChooser columns={columns} onChange={chooseColumns} />
            </Suspense>
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
        onChange={change}
        error={error}
        onRetry={refetch}
        pages={t('orders.pages')}
        pageInfo={orders?.pageInfo}
        busy={turning}
        onIntent={fetchAhead}
      >
        {orders?.nodes.length === 0 ? (
          <OrdersEmpty view={view} onCreate={create} onChange={change} />
        ) : (
          <OrderTable orders={orders?.nodes} columns={columns} busy={turning} selection={selection} />
        )}
      </ListFrame>
      {orders && selection && hasChosen && (
        <Suspense>
          <BulkStatus orders={orders.nodes} selection={selection} />
        </Suspense>
      )}
    </Stack>
  );
}
