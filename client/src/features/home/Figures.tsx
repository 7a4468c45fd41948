import { Paper, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { average, changeOf } from './figures-math';
import { Trend } from './Trend';

const StatsFragment = graphql(`
  fragment Figures_stats on OrderStats {
    orders
    revenue
  }
`);

type Stats = FragmentType<typeof StatsFragment>;
interface Props {
  /** undefined: not there yet. */
  stats: Stats | undefined;
  before: Stats | undefined;
}

export function Figures(props: Props) {
  const { t, i18n } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const stats = useFragment(StatsFragment, props.stats);
  const before = useFragment(StatsFragment, props.before);
  const mean = stats && average(stats);
  const meanBefore = before && average(before);
  const figures = [
    ['home.revenue', stats && money(stats.revenue), changeOf(stats?.revenue, before?.revenue)],
    [
      'home.orders',
      stats && new Intl.NumberFormat(i18n.resolvedLanguage).format(stats.orders),
      changeOf(stats?.orders, before?.orders),
    ],
    ['home.average', mean && money(mean), changeOf(mean, meanBefore)],
  ] as const;
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
      {figures.map(([name, value, change]) => (
        <Paper key={name} withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
          <Text size="sm" c="dimmed">
            {t(name)}
          </Text>
          {value === undefined ? (
            <Skeleton h={62} />
          ) : (
            <>
              <Text fz={26} fw={700} lts="-0.02em" truncate role="figure" aria-label={t(name)}>
                {value}
              </Text>
              <Trend change={change} />
            </>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  );
}
