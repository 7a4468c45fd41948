import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListState } from '../../components/useListState';
import { pageOf } from '../../components/list-view';
import { Pager } from '../../components/Pager';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { CustomerPicker } from '../orders/create/CustomerPicker';
import { GroupCustomerRow } from './GroupCustomerRow';
import { useAssignCustomer } from './useAssignCustomer';

const GroupCustomersQuery = graphql(`
  query GroupCustomers($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    salesGroup(id: $id) {
      id
      customers(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          id
          ...GroupCustomerRow_customer
        }
        pageInfo {
          ...Pager_pageInfo
        }
      }
    }
  }
`);

interface Props {
  groupId: string;
  name: string;
  readOnly: boolean;
}

/** Whom a group looks after; one more by typing ahead, one fewer by its cross. */
export function GroupCustomers({ groupId, name, readOnly }: Props) {
  const { t } = useTranslation();
  const [view, setView] = useState<{ after?: string | undefined; before?: string | undefined }>({});
  const result = useQuery(GroupCustomersQuery, {
    variables: { id: groupId, ...pageOf({ search: '', after: view.after, before: view.before }) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const customers = shown?.salesGroup?.customers;
  const [assign, busy] = useAssignCustomer(groupId);

  return (
    <Stack gap="sm" component="section" aria-label={t('salesGroups.customers')}>
      <Title order={3} size="h5">
        {t('salesGroups.customers')}
        {customers && (
          <Text span c="dimmed" fw={400} ml={8} role="status">
            {customers.totalCount}
          </Text>
        )}
      </Title>
      {!readOnly && (
        <CustomerPicker
          label={t('salesGroups.addCustomer')}
          placeholder={t('customers.searchHint')}
          value={undefined}
          onChange={(customer) => customer && void assign(customer, name)}
        />
      )}
      {result.error && <ProblemAlert error={result.error} onRetry={() => void result.refetch()} />}
      {!customers && !result.error && <Skeleton height={88} role="status" aria-label={t('app.loading')} />}
      {customers?.totalCount === 0 && (
        <Text size="sm" c="dimmed">
          {t('salesGroups.noCustomers')}
        </Text>
      )}
      {customers && customers.nodes.length > 0 && (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0, opacity: turning || busy ? 0.5 : 1 }}>
          {customers.nodes.map((customer) => (
            <GroupCustomerRow
              key={customer.id}
              customer={customer}
              onRemove={readOnly || busy ? undefined : (of) => void assign(of, undefined)}
            />
          ))}
        </ul>
      )}
      {customers && (
        <Pager
          label={t('salesGroups.customerPages')}
          pageInfo={customers.pageInfo}
          busy={turning}
          onChange={setView}
        />
      )}
    </Stack>
  );
}
