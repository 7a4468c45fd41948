import { Anchor, Group, Skeleton, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { StatusBadge } from '../orders/StatusBadge';
import { Panel } from './Panel';

const QueryFragment = graphql(`
  fragment LatestOrders_query on Query {
    orders(first: 5) {
      nodes {
        id
        code
        status
        total
        createdAt
        customer {
          id
          name
        }
      }
    }
  }
`);

/** As tall as five of them. */
const HEIGHT = 288;

export function LatestOrders({ data }: { data: FragmentType<typeof QueryFragment> | undefined }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money, moment } = useFormats(client.currency);
  const orders = useFragment(QueryFragment, data)?.orders.nodes;
  return (
    <Panel
      title={t('home.latest')}
      aside={
        <Anchor component={Link} to="/orders" size="sm">
          {t('home.all')}
        </Anchor>
      }
    >
      <Stack gap="sm">
        {!orders && <Skeleton h={HEIGHT} />}
        {orders?.map(({ id, code, status, total, createdAt, customer }) => (
          <UnstyledButton key={id} component={Link} to={`/orders/${encodeURIComponent(id)}`}>
            <Group justify="space-between" wrap="nowrap" gap="sm">
              <Text size="sm" fw={600} truncate>
                {code}
                {customer && (
                  <Text span size="sm" fw={400}>
                    {' '}
                    · {customer.name}
                  </Text>
                )}
              </Text>
              <Text size="sm" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
                {money(total)}
              </Text>
            </Group>
            <Group justify="space-between" wrap="nowrap" gap="sm">
              <Text size="xs" c="dimmed">
                {moment(createdAt)}
              </Text>
              <StatusBadge status={status} />
            </Group>
          </UnstyledButton>
        ))}
      </Stack>
    </Panel>
  );
}
