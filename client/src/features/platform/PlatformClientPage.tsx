import { useQuery } from '@apollo/client/react';
import { Alert, Anchor, Group, List, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { mayOnPlatform } from '../../auth/platform-permissions';
import { Missing } from '../../components/Missing';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { ClientStatusBadge, TierBadge } from './ClientBadges';
import { LookInto } from './LookInto';
import { PauseClient } from './PauseClient';
import { PlatformClientFacts } from './PlatformClientFacts';
import { usePlatformPerson } from './usePlatformPerson';

const Query = graphql(`
  query PlatformClient($slug: String!) {
    platform {
      client(slug: $slug) {
        id
        name
        slug
        status
        isolation
        description
        warnings
        ...PlatformClientFacts_client
      }
    }
  }
`);
const LOOK_AGAIN_MS = 1_000;

/** One client as its operator sees it: how it stands, where it lives, and what can be done with it. */
export function PlatformClientPage() {
  const { t } = useTranslation();
  const { slug = '' } = useParams();
  const person = usePlatformPerson();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(Query, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  });
  const client = data?.platform?.client;
  const underWay = client?.status === 'PROVISIONING' || client?.status === 'MOVING';
  // While something is under way the page follows it by itself.
  useEffect(() => {
    if (underWay) startPolling(LOOK_AGAIN_MS);
    return stopPolling;
  }, [underWay, startPolling, stopPolling]);
  usePageTitle(client?.name ?? t('platform.client'));

  if (error && !client) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (client === null) return <Missing title={t('platform.missing')} />;
  return (
    <Stack maw={980} mx="auto" gap="lg">
      <Anchor component={Link} to="/platform" size="sm">
        {t('platform.backToClients')}
      </Anchor>
      {client ? (
        <>
          <Group justify="space-between" align="flex-start">
            <div>
              <Title order={1} size="h2">
                {client.name}
              </Title>
              <Group gap="xs" mt={6}>
                <Text c="dimmed" size="sm">
                  {client.slug}
                </Text>
                <ClientStatusBadge status={client.status} />
                <TierBadge tier={client.isolation} />
              </Group>
            </div>
            <Group gap="xs">
              {client.status === 'ACTIVE' && mayOnPlatform(person, 'platform:impersonate') && (
                <LookInto slug={client.slug} name={client.name} />
              )}
              {mayOnPlatform(person, 'platform:pause-client') && (
                <PauseClient slug={client.slug} name={client.name} status={client.status} />
              )}
            </Group>
          </Group>
          {client.description && <Text>{client.description}</Text>}
          {client.warnings.length > 0 && (
            <Alert
              color="red"
              variant="light"
              title={t('platform.warnings', { count: client.warnings.length })}
            >
              <List size="sm">
                {client.warnings.map((warning) => (
                  <List.Item key={warning}>{warning}</List.Item>
                ))}
              </List>
            </Alert>
          )}
          <PlatformClientFacts client={client} />
        </>
      ) : (
        <Paper withBorder radius="lg" p="lg">
          <Skeleton height={280} aria-label={t('app.loading')} />
        </Paper>
      )}
    </Stack>
  );
}
