import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../../components/OnlyFor';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { Branding } from './Branding';
import { CompanyForm } from './CompanyForm';
import { PlanUsage } from './PlanUsage';

const Settings = graphql(`
  query Settings {
    client {
      id
      ...CompanyForm_client
      ...Branding_client
      ...PlanUsage_client
    }
  }
`);

/** How the company works and looks, and how much room its plan leaves. */
export function SettingsPage() {
  const { t } = useTranslation();
  usePageTitle(t('settings.title'));
  return (
    <OnlyFor verb="client:update">
      <Stack maw={760} mx="auto" gap="lg">
        <Title order={1} size="h2">
          {t('settings.title')}
        </Title>
        <Company />
      </Stack>
    </OnlyFor>
  );
}

function Company() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(Settings, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} radius="lg" role="status" aria-label={t('app.loading')} />}
      {data && (
        <>
          <CompanyForm client={data.client} />
          <Branding client={data.client} reload={() => refetch()} />
          <PlanUsage client={data.client} />
        </>
      )}
    </>
  );
}
