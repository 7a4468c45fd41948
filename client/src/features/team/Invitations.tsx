import { useQuery } from '@apollo/client/react';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useListState } from '../../components/useListState';
import { ListTable } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { Pager } from '../../components/Pager';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useOwnPages } from '../../components/useOwnPages';
import { graphql } from '../../gql';
import { InvitationRow } from './InvitationRow';

const OpenInvitations = graphql(`
  query Invitations($first: Int, $after: String, $last: Int, $before: String) {
    invitations(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        ...InvitationRow_invitation
      }
      pageInfo {
        ...Pager_pageInfo
      }
    }
  }
`);

/** Who is on the way here. Nothing is said where nobody is: the button to invite is at the top of the page. */
export function Invitations() {
  const { t } = useTranslation();
  const { page, change } = useOwnPages();
  const result = useQuery(OpenInvitations, {
    variables: page,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const invitations = shown?.invitations;
  if (result.error) return <ProblemAlert error={result.error} onRetry={() => void result.refetch()} />;
  if (!invitations || (invitations.nodes.length === 0 && page.after === undefined)) return null;
  return (
    <Stack component="section" aria-label={t('invitations.title')} gap="sm">
      <div>
        <Title order={2} size="h4">
          {t('invitations.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('invitations.hint')}
        </Text>
      </div>
      <Paper withBorder radius="lg" style={{ overflow: 'hidden' }}>
        <ListTable
          label={t('invitations.title')}
          columns={[
            { text: t('fields.email') },
            { text: t('team.role') },
            { text: t('invitations.until') },
            { text: t('invitations.revoke'), className: classes['number'] },
          ]}
          rows={invitations.nodes.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
          busy={turning}
        />
      </Paper>
      <Pager
        label={t('invitations.pages')}
        pageInfo={invitations.pageInfo}
        busy={turning}
        onChange={change}
      />
    </Stack>
  );
}
