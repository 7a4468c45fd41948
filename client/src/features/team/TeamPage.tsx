import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { useListState } from '../../components/useListState';
import { ListFrame } from '../../components/ListFrame';
import { ListHeader } from '../../components/ListHeader';
import { ListTable } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { pageOf, readPagesView, writePagesView } from '../../components/list-view';
import { useAddressView } from '../../components/useAddressView';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { Invitations } from './Invitations';
import { MemberRow } from './MemberRow';

const Team = graphql(`
  query Team($first: Int, $after: String, $last: Int, $before: String) {
    users(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        ...MemberRow_user
      }
      pageInfo {
        ...Pager_pageInfo
      }
    }
  }
`);

/** Who works here; over it, at /team/:userId, one of them. There is always one: whoever looks. */
export function TeamPage() {
  const { t } = useTranslation();
  const { user, client } = useSignedIn();
  const { search } = useLocation();
  const [view, change] = useAddressView(readPagesView, writePagesView);
  const result = useQuery(Team, {
    variables: pageOf(view),
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const users = shown?.users;
  usePageTitle(t('team.title'));

  const columns = [
    { text: t('team.person') },
    { text: t('team.role') },
    { text: t('team.since'), className: classes['spare'] },
  ];
  const inviting = may(user, 'user:invite');
  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <ListHeader
        title={t('team.title')}
        count={users ? t('team.count', { count: users.totalCount }) : undefined}
        note={t('team.note', { client: client.name })}
        menu={undefined}
        create={inviting ? { text: t('team.invite'), to: { pathname: '/team/invite', search } } : undefined}
      />
      <ListFrame
        view={view}
        onChange={change}
        error={result.error}
        onRetry={() => result.refetch()}
        pages={t('team.pages')}
        pageInfo={users?.pageInfo}
        busy={turning}
      >
        <ListTable
          label={t('team.title')}
          columns={columns}
          rows={users?.nodes.map((person) => (
            <MemberRow key={person.id} user={person} />
          ))}
          busy={turning}
        />
      </ListFrame>
      {inviting && <Invitations />}
      <Outlet />
    </Stack>
  );
}
