import { useQuery } from '@apollo/client/react';
import { Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ListTable } from '../../components/ListTable';
import { Pager } from '../../components/Pager';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useListState } from '../../components/useListState';
import { pageOf, readListView, writeListView } from '../../components/list-view';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { InvitePerson } from './InvitePerson';
import { OpenInvitations } from './OpenInvitations';
import { PersonRow } from './PersonRow';

const People = graphql(`
  query PlatformPeople($first: Int, $after: String, $last: Int, $before: String) {
    platform {
      users(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          ...PersonRow_user
        }
        pageInfo {
          ...Pager_pageInfo
        }
      }
    }
  }
`);

/** Who runs the installation: their roles, whether they may sign in, and who is invited. */
export function PeoplePage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const view = readListView(params);
  const result = useQuery(People, {
    variables: pageOf(view),
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const users = shown?.platform?.users;
  usePageTitle(t('platform.people'));

  const columns = [
    { text: t('platform.person') },
    { text: t('platform.role') },
    { text: t('platform.reach') },
    { text: t('platform.maySignIn') },
  ];
  return (
    <Stack maw={980} mx="auto" gap="lg">
      <Title order={1} size="h2">
        {t('platform.people')}
      </Title>
      <InvitePerson />
      {result.error && <ProblemAlert error={result.error} onRetry={() => void result.refetch()} />}
      <Paper withBorder radius="lg" style={{ overflow: 'hidden' }}>
        <ListTable
          label={t('platform.people')}
          columns={columns}
          rows={users?.nodes.map((user) => (
            <PersonRow key={user.id} user={user} />
          ))}
          busy={turning}
        />
      </Paper>
      {users && (
        <Pager
          label={t('platform.peoplePages')}
          pageInfo={users.pageInfo}
          busy={turning}
          onChange={(change) =>
            setParams(writeListView({ ...view, after: undefined, before: undefined, ...change }))
          }
        />
      )}
      <OpenInvitations />
    </Stack>
  );
}
