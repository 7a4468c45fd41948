import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { Panel } from './Panel';

const QueryFragment = graphql(`
  fragment OutOfStock_query on Query {
    products(first: 5, filter: { inStock: false, isActive: true }) {
      totalCount
      nodes {
        id
        name
        sku
      }
    }
  }
`);

/** What is on sale and can't be sold. */
export function OutOfStock({ data }: { data: FragmentType<typeof QueryFragment> | undefined }) {
  const { t } = useTranslation();
  const products = useFragment(QueryFragment, data)?.products;
  const more = products ? products.totalCount - products.nodes.length : 0;
  return (
    <Panel title={t('home.outOfStock')}>
      <Stack gap="sm">
        {!products && <Skeleton h={236} />}
        {products?.nodes.length === 0 && <Text c="dimmed">{t('home.allInStock')}</Text>}
        {products?.nodes.map(({ id, name, sku }) => (
          <div key={id}>
            <Text size="sm" truncate>
              {name}
            </Text>
            <Text size="xs" c="dimmed">
              {sku}
            </Text>
          </div>
        ))}
        {more > 0 && (
          <Text size="sm" c="dimmed">
            {t('home.more', { count: more })}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}
