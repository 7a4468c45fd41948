import { useQuery } from '@apollo/client/react';
import { Paper, Stack } from '@mantine/core';
import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs';
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
import { SalesGroupRow } from './SalesGroupRow';

const SalesGroupList = graphql(`
  query SalesGroupList {
    salesGroups {
      id
      ...SalesGroupRow_group
    }
  }
`);

/** All sales groups, few enough for one page, and over them, at /sales-groups/:groupId, one. */
export function SalesGroupsPage() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { data, loading, error, refetch } = useQuery(SalesGroupList, { fetchPolicy: 'cache-and-network' });
  usePageTitle(t('salesGroups.title'));

  const create = may(user, 'sales-group:create')
    ? { text: t('salesGroups.new'), to: '/sales-groups/new' }
    : undefined;
  const columns = [
    { text: t('salesGroups.name') },
    { text: t('salesGroups.sellers') },
    { text: t('salesGroups.customers'), className: classes['number'] },
  ];
  const rows = data?.salesGroups.map((group) => <SalesGroupRow key={group.id} group={group} />);

  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <ListHeader
        title={t('salesGroups.title')}
        count={rows && t('salesGroups.count', { count: rows.length })}
        note={t('salesGroups.note')}
        menu={null}
        create={create}
      />
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Paper withBorder radius="lg" style={{ overflow: 'hidden' }}>
          {rows?.length === 0 ? (
            <ListEmpty
              icon={IconUsersGroup}
              empty={t('salesGroups.empty')}
              hint={t('salesGroups.emptyHint')}
              create={create}
              noMatch=""
              onClear={undefined}
            />
          ) : (
            <ListTable label={t('salesGroups.title')} columns={columns} rows={rows} busy={loading && !data} />
          )}
        </Paper>
      )}
      <Outlet />
    </Stack>
  );
}
