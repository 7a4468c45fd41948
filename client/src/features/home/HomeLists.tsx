import { Grid } from '@mantine/core';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { LatestOrders } from './LatestOrders';
import { OutOfStock } from './OutOfStock';

const QueryFragment = graphql(`
  fragment HomeLists_query on Query {
    ...LatestOrders_query
    ...OutOfStock_query
  }
`);

/** What is as it is now, whatever the period. */
export function HomeLists({ data }: { data: FragmentType<typeof QueryFragment> | undefined }) {
  const lists = useFragment(QueryFragment, data);
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <LatestOrders data={lists} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <OutOfStock data={lists} />
      </Grid.Col>
    </Grid>
  );
}
