import { useQuery } from '@apollo/client/react';
import { Grid } from '@mantine/core';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { type HomeQueryVariables } from '../../gql/graphql';
import { BestProducts } from './BestProducts';
import { Figures } from './Figures';
import { SalesOverTime } from './SalesOverTime';
import { StatusBreakdown } from './StatusBreakdown';

const Home = graphql(`
  query Home(
    $from: DateTime!
    $to: DateTime!
    $before: DateTime!
    $beforeTo: DateTime!
    $groupBy: StatsPeriod!
    $timeZone: String!
  ) {
    orderStats(from: $from, to: $to, groupBy: $groupBy, timeZone: $timeZone) {
      ...Figures_stats
      ...SalesOverTime_stats
      ...StatusBreakdown_stats
      ...BestProducts_stats
    }
    before: orderStats(from: $before, to: $beforeTo, groupBy: $groupBy, timeZone: $timeZone) {
      ...Figures_stats
    }
  }
`);

export function HomeStats({ span }: { span: HomeQueryVariables }) {
  const { data, previousData, error, loading, refetch } = useQuery(Home, {
    variables: span,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  // The figures of the period before stay, dimmed, until the next are there: no jumping.
  const shown = data ?? (loading ? previousData : undefined);
  if (error && !shown) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const dim = !data && shown ? { opacity: 0.5 } : {};
  const stats = shown?.orderStats;
  return (
    <Grid gap="md" aria-busy={!data} style={{ transition: 'opacity 120ms', ...dim }}>
      <Grid.Col span={12}>
        <Figures stats={stats} before={shown?.before} />
      </Grid.Col>
      <Grid.Col span={12}>
        <SalesOverTime stats={stats} groupBy={span.groupBy} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <StatusBreakdown stats={stats} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <BestProducts stats={stats} />
      </Grid.Col>
    </Grid>
  );
}
