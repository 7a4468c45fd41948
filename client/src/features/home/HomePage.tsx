import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { useTimeZone } from '../../i18n/useFormats';
import { usePageTitle } from '../../ui/usePageTitle';
import { FirstOrder } from './FirstOrder';
import { HomeLists } from './HomeLists';
import { HomeStats } from './HomeStats';
import { readPeriod, spanOf, startOfToday } from './period';
import { PeriodSwitch } from './PeriodSwitch';

const Now = graphql(`
  query HomeNow {
    orders(first: 5) {
      nodes {
        id
      }
    }
    ...HomeLists_query
  }
`);

/** How the company's business goes, at a glance. */
export function HomePage() {
  const { t } = useTranslation();
  const { client, user } = useSignedIn();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const period = readPeriod(params);
  const timeZone = useTimeZone();
  const today = startOfToday(timeZone);
  const span = useMemo(() => spanOf(period, today, timeZone), [period, today, timeZone]);
  const { data, error, refetch } = useQuery(Now, { fetchPolicy: 'cache-and-network' });
  usePageTitle(t('home.title'));
  const newcomer = data?.orders.nodes.length === 0;

  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h2">
            {t('home.title')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('home.of', { client: client.name })}
          </Text>
        </div>
        {!newcomer && (
          <Group gap="xs">
            <PeriodSwitch
              period={period}
              onChange={(wanted) => setParams(wanted === '30d' ? {} : { period: wanted })}
            />
            {may(user, 'order:create') && (
              <Button
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => void navigate('/orders/new')}
              >
                {t('orders.new')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {newcomer ? (
        <FirstOrder />
      ) : (
        <>
          <HomeStats span={span} />
          {!error && <HomeLists data={data} />}
        </>
      )}
    </Stack>
  );
}
