import { useQuery } from '@apollo/client/react';
import { Group, Stack } from '@mantine/core';
import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { useListState } from '../../components/useListState';
import { ListEmpty } from '../../components/ListEmpty';
import { ListFrame } from '../../components/ListFrame';
import { ListHeader } from '../../components/ListHeader';
import { ListTable } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { MoreMenu } from '../../components/MoreMenu';
import { SearchField } from '../../components/SearchField';
import { useAddressView } from '../../components/useAddressView';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { FileItems } from '../files/FileItems';
import { CustomerRow } from './CustomerRow';
import { readView, toVariables, writeView } from './customer-view';

const Customers = graphql(`
  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: String) {
    customers(first: $first, after: $after, last: $last, before: $before, search: $search) {
      totalCount
      nodes {
        id
        ...CustomerRow_customer
      }
      pageInfo {
        ...Pager_pageInfo
      }
    }
  }
`);

/** The customers, and over them, at /customers/:customerId, one. */
export function CustomersPage() {
  const { t } = useTranslation();
  const { user, client } = useSignedIn();
  const { search } = useLocation();
  const [view, change] = useAddressView(readView, writeView);
  const result = useQuery(Customers, {
    variables: toVariables(view),
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const customers = shown?.customers;
  usePageTitle(t('customers.title'));

  const columns = [
    { text: t('customers.name') },
    { text: t('fields.email') },
    { text: t('customers.phone'), className: classes['spare'] },
    { text: t('customers.salesGroup') },
  ];
  const rows = customers?.nodes.map((customer) => <CustomerRow key={customer.id} customer={customer} />);

  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <ListHeader
        title={t('customers.title')}
        count={customers && t('customers.count', { count: customers.totalCount })}
        note={t('customers.onlyYours', { client: client.name })}
        menu={
          may(user, 'customer:export') && (
            <MoreMenu>
              <FileItems kind="customers" />
            </MoreMenu>
          )
        }
        create={{ text: t('customers.new'), to: { pathname: '/customers/new', search } }}
      />
      <Group>
        <SearchField
          label={t('customers.search')}
          placeholder={t('customers.searchHint')}
          search={view.search}
          onChange={(text) => change({ search: text })}
        />
      </Group>
      <ListFrame
        view={view}
        onChange={change}
        error={result.error}
        onRetry={() => result.refetch()}
        pages={t('customers.pages')}
        pageInfo={customers?.pageInfo}
        busy={turning}
      >
        {rows?.length === 0 ? (
          <ListEmpty
            icon={IconAddressBook}
            empty={t('customers.empty')}
            hint={t('customers.emptyHint')}
            create={{ text: t('customers.new'), to: '/customers/new' }}
            noMatch={t('customers.noMatch')}
            onClear={view.search.trim() ? () => change({ search: '' }) : undefined}
          />
        ) : (
          <ListTable label={t('customers.title')} columns={columns} rows={rows} busy={turning} />
        )}
      </ListFrame>
      <Outlet />
    </Stack>
  );
}
