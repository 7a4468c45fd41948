import { Group, Progress, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { StatusBadge, statusColors } from '../orders/StatusBadge';
import { Panel } from './Panel';

const StatsFragment = graphql(`
  fragment StatusBreakdown_stats on OrderStats {
    byStatus {
      status
      orders
      revenue
    }
  }
`);

/** How many are where on their way; each leads to its list. */
export function StatusBreakdown(props: { stats: FragmentType<typeof StatsFragment> | undefined }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const rows = useFragment(StatsFragment, props.stats)?.byStatus;
  const all = rows?.reduce((sum, { orders }) => sum + orders, 0) ?? 0;
  return (
    <Panel title={t('home.byStatus')}>
      <Stack gap="md">
        {!rows && <Skeleton h={212} />}
        {rows?.map(({ status, orders, revenue }) => (
          <UnstyledButton key={status} component={Link} to={`/orders?status=${status}`}>
            <Group justify="space-between" mb={6} wrap="nowrap">
              <StatusBadge status={status} />
              <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
                {t('orders.count', { count: orders })}{' '}
                <Text span c="dimmed" size="sm" visibleFrom="xs">
                  · {money(revenue)}
                </Text>
              </Text>
            </Group>
            <Progress
              value={all && (orders / all) * 100}
              color={statusColors[status]}
              size="sm"
              aria-hidden
            />
          </UnstyledButton>
        ))}
      </Stack>
    </Panel>
  );
}
