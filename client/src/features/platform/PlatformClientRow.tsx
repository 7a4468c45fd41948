import { Badge, Group, Table } from '@mantine/core';
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
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Link className={classes['link']} to={`/platform/clients/${client.slug}`}>
          {client.name}
        </Link>
        <span className={classes['under']}>{client.slug}</span>
      </Table.Td>
      <Table.Td role="cell" className={classes['corner']}>
        <Group gap={6}>
          <ClientStatusBadge status={client.status} />
          {warnings > 0 && (
            <Badge
              variant="default"
              tt="none"
              leftSection={<IconAlertTriangle size={12} aria-hidden />}
              title={client.warnings.join('\n')}
            >
              {t('platform.warnings', { count: warnings })}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td role="cell" className={classes['long']}>
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
