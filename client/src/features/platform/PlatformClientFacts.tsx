import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { bytesText } from './bytes';

const Facts = graphql(`
  fragment PlatformClientFacts_client on PlatformClient {
    plan
    joinPolicy
    createdAt
    admin {
      email
    }
    server
    database
    schema
    databaseRole
    migration
    sizeBytes
    activeConnections
    usage {
      users
      products
      orders
    }
  }
`);

/** What is known of a client, in three groups: the company, where it lives, how much there is. */
export function PlatformClientFacts(props: { client: FragmentType<typeof Facts> }) {
  const { t, i18n } = useTranslation();
  const { moment } = useFormats('EUR');
  const client = useFragment(Facts, props.client);
  const number = (count: number) => count.toLocaleString(i18n.language);
  const groups = [
    {
      title: t('platform.company'),
      facts: [
        [t('platform.plan'), client.plan],
        [t('platform.owner'), client.admin?.email ?? t('platform.noOwner')],
        [t('platform.joinPolicy'), t(`platform.join.${client.joinPolicy}`)],
        [t('platform.since'), moment(client.createdAt)],
      ],
    },
    {
      title: t('platform.place'),
      facts: [
        [t('platform.server'), client.server],
        [t('platform.database'), client.database],
        [t('platform.schema'), client.schema],
        [t('platform.databaseRole'), client.databaseRole ?? t('platform.sharedRole')],
        [t('platform.migration'), client.migration || t('platform.noMigration')],
      ],
    },
    {
      title: t('platform.amount'),
      facts: [
        [t('platform.size'), bytesText(i18n.language, client.sizeBytes)],
        [t('platform.connections'), number(client.activeConnections)],
        [t('platform.usersCount'), number(client.usage.users)],
        [t('platform.productsCount'), number(client.usage.products)],
        [t('platform.ordersCount'), number(client.usage.orders)],
      ],
    },
  ] as const;
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }}>
      {groups.map(({ title, facts }) => (
        <Paper key={title} withBorder radius="lg" p="lg" component="section" aria-label={title}>
          <Title order={2} size="h5" mb="sm">
            {title}
          </Title>
          <dl style={{ margin: 0 }}>
            {facts.map(([name, value]) => (
              <div key={name} style={{ marginBottom: 10 }}>
                <Text component="dt" size="xs" c="dimmed">
                  {name}
                </Text>
                <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
                  {value}
                </Text>
              </div>
            ))}
          </dl>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
