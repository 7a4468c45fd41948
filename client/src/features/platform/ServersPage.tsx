import { useQuery } from '@apollo/client/react';
import { Alert, List, Paper, Progress, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { bytesText } from './bytes';

const Servers = graphql(`
  query PlatformServers {
    platform {
      servers {
        name
        clients
        connections
        maxConnections
        sizeBytes
        warnings
      }
    }
  }
`);

/** The PostgreSQL servers that hold the clients, and what to look after. */
export function ServersPage() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(Servers, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 15_000,
  });
  usePageTitle(t('platform.servers'));
  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <Title order={1} size="h2">
        {t('platform.servers')}
      </Title>
      {error && !data && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={180} aria-label={t('app.loading')} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {data?.platform?.servers.map((server) => (
          <Paper key={server.name} withBorder radius="lg" p="lg" component="section" aria-label={server.name}>
            <Title order={2} size="h4" mb="xs">
              {server.name}
            </Title>
            <Text size="sm" c="dimmed">
              {t('platform.serverHolds', {
                count: server.clients,
                size: bytesText(i18n.language, server.sizeBytes),
              })}
            </Text>
            <Text size="sm" mt="md" mb={6}>
              {t('platform.serverConnections', { used: server.connections, most: server.maxConnections })}
            </Text>
            <Progress
              value={(100 * server.connections) / Math.max(1, server.maxConnections)}
              aria-label={t('platform.connections')}
            />
            {server.warnings.length > 0 && (
              <Alert
                color="red"
                variant="light"
                mt="md"
                title={t('platform.warnings', { count: server.warnings.length })}
              >
                <List size="sm">
                  {server.warnings.map((warning) => (
                    <List.Item key={warning}>{warning}</List.Item>
                  ))}
                </List>
              </Alert>
            )}
          </Paper>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
