import { SegmentedControl, Skeleton, VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { type StatsPeriod } from '../../gql/graphql';
import { useFormats } from '../../i18n/useFormats';
import { patiently } from '../../ui/patience';
import { Panel } from './Panel';
import { SalesTable } from './SalesTable';
import { usePeriodName } from './usePeriodName';

// The chart's library weighs as much as all of the dashboard: the page is read while it comes.
const SalesChart = lazy(() => patiently(() => import('./SalesChart')));
const HEIGHT = 240;

const StatsFragment = graphql(`
  fragment SalesOverTime_stats on OrderStats {
    byPeriod {
      start
      orders
      revenue
    }
  }
`);

interface Props {
  stats: FragmentType<typeof StatsFragment> | undefined;
  groupBy: StatsPeriod;
}

export function SalesOverTime({ stats, groupBy }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money, shortMoney } = useFormats(client.currency);
  const nameOf = usePeriodName(groupBy);
  const [shown, setShown] = useState<'revenue' | 'orders'>('revenue');
  const series = useFragment(StatsFragment, stats)?.byPeriod;
  const points = series?.map(({ start, revenue, orders }) => ({ name: nameOf(start), revenue, orders }));
  const waiting = <Skeleton h={HEIGHT} radius="md" />;

  return (
    <Panel
      title={t('home.overTime')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('home.shown')}
          data={(['revenue', 'orders'] as const).map((value) => ({ value, label: t(`home.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
      }
    >
      <div style={{ height: HEIGHT }} aria-hidden>
        {points ? (
          <Suspense fallback={waiting}>
            <SalesChart
              height={HEIGHT}
              label={t(`home.${shown}`)}
              data={points.map((point) => ({ name: point.name, value: Number(point[shown]) }))}
              short={(value) => (shown === 'revenue' ? shortMoney(value) : String(value))}
              format={(value) => (shown === 'revenue' ? money(value.toFixed(2)) : String(value))}
            />
          </Suspense>
        ) : (
          waiting
        )}
      </div>
      {points && (
        <VisuallyHidden>
          <SalesTable points={points} money={money} />
        </VisuallyHidden>
      )}
    </Panel>
  );
}
