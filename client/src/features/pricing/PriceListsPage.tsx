import { useQuery } from '@apollo/client/react';
import { Paper, Stack } from '@mantine/core';
import IconReceipt from '@tabler/icons-react/dist/esm/icons/IconReceipt.mjs';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { ListEmpty } from '../../components/ListEmpty';
import { ListHeader } from '../../components/ListHeader';
import { ListTable } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { PriceListRow } from './PriceListRow';

const PriceLists = graphql(`
  query PriceLists {
    priceLists {
      id
      ...PriceListRow_list
    }
    salesGroups {
      id
      name
      priceList {
        id
      }
    }
  }
`);

/** All price lists: there are few enough for one page. */
export function PriceListsPage() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { data, loading, error, refetch } = useQuery(PriceLists, { fetchPolicy: 'cache-and-network' });
  usePageTitle(t('priceLists.title'));

  const create = may(user, 'price-list:create')
    ? { text: t('priceLists.new'), to: '/price-lists/new' }
    : undefined;
  const columns = [
    { text: t('priceLists.name') },
    { text: t('priceLists.usedBy') },
    { text: t('priceLists.contents'), className: classes['number'] },
  ];
  const groupsOf = (id: string) =>
    (data?.salesGroups ?? []).filter(({ priceList }) => priceList?.id === id).map(({ name }) => name);
  const rows = data?.priceLists.map((list) => (
    <PriceListRow key={list.id} list={list} groups={groupsOf(list.id)} />
  ));

  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <ListHeader
        title={t('priceLists.title')}
        count={rows && t('priceLists.count', { count: rows.length })}
        note={t('priceLists.note')}
        menu={null}
        create={create}
      />
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Paper withBorder radius="lg" style={{ overflow: 'hidden' }}>
          {rows?.length === 0 ? (
            <ListEmpty
              icon={IconReceipt}
              empty={t('priceLists.empty')}
              hint={t('priceLists.emptyHint')}
              create={create}
              noMatch=""
              onClear={undefined}
            />
          ) : (
            <ListTable label={t('priceLists.title')} columns={columns} rows={rows} busy={loading && !data} />
          )}
        </Paper>
      )}
      <Outlet />
    </Stack>
  );
}
