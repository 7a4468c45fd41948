import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack, Text, Timeline, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { useChangeTexts } from './useChangeTexts';

const History = graphql(`
  query OrderHistory($id: ID!) {
    auditLog(first: 20, filter: { entity: "Order", entityId: $id }) {
      nodes {
        id
        at
        action
        actorLabel
        before
        after
      }
    }
  }
`);

/** Who did what to the order, the latest first; for roles that may read the audit log. */
export function OrderHistory({ orderId }: { orderId: string }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { moment } = useFormats(client.currency);
  const textsOf = useChangeTexts();
  const { data, error, refetch } = useQuery(History, {
    variables: { id: orderId },
    fetchPolicy: 'cache-and-network',
  });
  const entries = data?.auditLog?.nodes ?? [];
  return (
    <Stack gap="sm" component="section" aria-label={t('order.history')}>
      <Title order={2} size="h5">
        {t('order.history')}
      </Title>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={88} />}
      <Timeline bulletSize={14} lineWidth={2} active={entries.length}>
        {entries.map((entry) => (
          <Timeline.Item
            key={entry.id}
            title={<Text size="sm">{t(`order.actions.${kindOf(entry.action)}`)}</Text>}
          >
            {textsOf(entry).map((text) => (
              <Text key={text} size="sm">
                {text}
              </Text>
            ))}
            <Text size="xs" c="dimmed">
              {entry.actorLabel} · <time dateTime={entry.at}>{moment(entry.at)}</time>
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}

/** Rows are made, changed and deleted; the log's other words are about people. */
function kindOf(action: string): 'CREATE' | 'DELETE' | 'UPDATE' {
  return action === 'CREATE' || action === 'DELETE' ? action : 'UPDATE';
}
