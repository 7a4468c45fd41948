import { useQuery } from '@apollo/client/react';
import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Pager } from '../../components/Pager';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useListState } from '../../components/useListState';
import { useOwnPages } from '../../components/useOwnPages';
import { graphql } from '../../gql';
import { personName } from '../../ui/person-name';
import { EndSessions } from './EndSessions';
import { SessionItem } from './SessionItem';

const SessionsOf = graphql(`
  query Sessions($userId: ID, $first: Int, $after: String, $last: Int, $before: String) {
    sessions(userId: $userId, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        ...SessionItem_session
      }
      pageInfo {
        ...Pager_pageInfo
      }
    }
  }
`);

interface Props {
  /** Whose; the reader's own unless given. */
  of?: { id: string; email: string; firstName: string | null; lastName: string | null };
}

/** Where somebody is signed in, and the way to end it. */
export function Sessions({ of }: Props) {
  const { t } = useTranslation();
  const { page, change } = useOwnPages();
  const result = useQuery(SessionsOf, {
    variables: { ...(of ? { userId: of.id } : {}), ...page },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const sessions = shown?.sessions;
  const nodes = sessions?.nodes ?? [];
  const title = of ? t('sessions.titleOf') : t('sessions.title');
  return (
    <Stack component="section" aria-label={title} gap="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Title order={2} size="h5">
            {title}
          </Title>
          {!of && (
            <Text size="sm" c="dimmed">
              {t('sessions.hint')}
            </Text>
          )}
        </div>
        {nodes.length > (of ? 0 : 1) && (
          <EndSessions {...(of ? { of: { id: of.id, name: personName(of) } } : {})} />
        )}
      </Group>
      {result.error && <ProblemAlert error={result.error} onRetry={() => void result.refetch()} />}
      {!sessions && !result.error && <Skeleton height={58} role="status" aria-label={t('app.loading')} />}
      {sessions && nodes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('sessions.none')}
        </Text>
      )}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-busy={turning}>
        {nodes.map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </Stack>
      {sessions && (
        <Pager label={t('sessions.pages')} pageInfo={sessions.pageInfo} busy={turning} onChange={change} />
      )}
    </Stack>
  );
}
