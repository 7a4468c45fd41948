import { useQuery } from '@apollo/client/react';
import { Anchor, Skeleton, Stack } from '@mantine/core';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { useListState } from '../../components/useListState';
import { pageOf, readListView, writeListView } from '../../components/list-view';
import { ListFrame } from '../../components/ListFrame';
import { Missing } from '../../components/Missing';
import { useAddressView } from '../../components/useAddressView';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { AddPrice } from './AddPrice';
import { PriceListHeader } from './PriceListHeader';
import { PriceTable } from './PriceTable';

const PriceList = graphql(`
  query PriceList($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    priceList(id: $id) {
      id
      name
      ...PriceListHeader_list
      items(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          ...PriceRow_item
        }
        pageInfo {
          ...Pager_pageInfo
        }
      }
    }
  }
`);

/** One price list: what it is called, whom it applies to, and what everything costs by it. */
export function PriceListPage() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { listId = '' } = useParams();
  const [view, change] = useAddressView(readListView, writeListView);
  const result = useQuery(PriceList, {
    variables: { id: listId, ...pageOf(view) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const list = shown?.priceList;
  const mayUpdate = may(user, 'price-list:update');
  usePageTitle(list?.name ?? t('priceLists.title'));

  return (
    <Stack maw={980} mx="auto" gap="lg">
      <Anchor component={Link} to="/price-lists" size="sm" c="dimmed" style={{ alignSelf: 'flex-start' }}>
        <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('priceLists.title')}
      </Anchor>
      {list === null && <Missing title={t('priceLists.missing')} />}
      {list === undefined && !result.error && <Skeleton height={60} aria-hidden />}
      {list && <PriceListHeader list={list} count={list.items.totalCount} />}
      {list && mayUpdate && <AddPrice listId={list.id} />}
      {list !== null && (
        <ListFrame
          view={view}
          onChange={change}
          error={result.error}
          onRetry={() => result.refetch()}
          pages={t('priceLists.pages')}
          pageInfo={list?.items.pageInfo}
          busy={turning}
        >
          <PriceTable listId={listId} items={list?.items.nodes} busy={turning} readOnly={!mayUpdate} />
        </ListFrame>
      )}
    </Stack>
  );
}
