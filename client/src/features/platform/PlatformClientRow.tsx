import { Anchor, Badge, Group, Table, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { bytesText } from './bytes';
import { ClientStatusBadge, TierBadge } from './ClientBadges';

const PlatformClient = graphql(`
  fragment PlatformClientRow_client on PlatformClient {
    id
    name
    slug
    isolation
    plan
    status
    sizeBytes
    activeConnections
    warnings
  }
`);

export function PlatformClientRow(props: { client: FragmentType<typeof PlatformClient> }) {
  const { t, i18n } = useTranslation();
  const client = useFragment(PlatformClient, props.client);
  const warnings = client.warnings.length;
  return (
    <Table.Tr role="row">
      <Table.Td role="cell">
        <Anchor component={Link} to={`/platform/clients/${client.slug}`} fw={600} size="sm">
          {client.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {client.slug}
        </Text>
      </Table.Td>
      <Table.Td role="cell">
        <Group gap={6}>
          <ClientStatusBadge status={client.status} />
          {warnings > 0 && (
            <Badge
              variant="light"
              color="red"
              leftSection={<IconAlertTriangle size={12} aria-hidden />}
              title={client.warnings.join('\n')}
            >
              {t('platform.warnings', { count: warnings })}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td role="cell">
        <TierBadge tier={client.isolation} />
      </Table.Td>
      <Table.Td role="cell" className={classes['spare']}>
        {client.plan}
      </Table.Td>
      <Table.Td role="cell" className={classes['spare']}>
        {bytesText(i18n.language, client.sizeBytes)}
      </Table.Td>
      <Table.Td role="cell" className={classes['spare']}>
        {client.activeConnections}
      </Table.Td>
    </Table.Tr>
  );
}
