import { Badge, Group, Skeleton, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { Panel } from './Panel';

const StatsFragment = graphql(`
  fragment BestProducts_stats on OrderStats {
    bestProducts(first: 5) {
      productId
      quantity
      revenue
      product {
        id
        name
        sku
        stock
      }
    }
  }
`);

/** As tall as the list is. */
const HEIGHT = 296;

/** Fewer than this of a product that sells well: time to order more. */
const LOW = 10;

export function BestProducts(props: { stats: FragmentType<typeof StatsFragment> | undefined }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const rows = useFragment(StatsFragment, props.stats)?.bestProducts;
  return (
    <Panel title={t('home.bestProducts')}>
      {!rows && <Skeleton h={HEIGHT} />}
      {rows?.length === 0 && <Text c="dimmed">{t('home.noProducts')}</Text>}
      {rows && rows.length > 0 && (
        <Table aria-label={t('home.bestProducts')} horizontalSpacing={0} verticalSpacing={6} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('order.product')}</Table.Th>
              <Table.Th ta="right" w={130}>
                {t('home.revenue')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody style={{ fontVariantNumeric: 'tabular-nums' }}>
            {rows.map(({ productId, quantity, revenue, product }) => (
              <Table.Tr key={productId}>
                <Table.Td>
                  <Text size="sm" truncate title={product.name}>
                    {product.name}
                  </Text>
                  <Group gap="xs">
                    <Text size="xs" c="dimmed">
                      {t('home.sold', { count: quantity })}
                    </Text>
                    {product.stock < LOW && (
                      <Badge
                        size="sm"
                        variant="light"
                        color="yellow"
                        c="var(--mantine-color-text)"
                        tt="none"
                        fw={500}
                      >
                        {product.stock === 0
                          ? t('newOrder.noStock')
                          : t('home.left', { count: product.stock })}
                      </Badge>
                    )}
                  </Group>
                </Table.Td>
                <Table.Td ta="right">{money(revenue)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}
