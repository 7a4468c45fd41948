import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { times } from './amounts';

const OrderFragment = graphql(`
  fragment OrderItems_order on Order {
    items {
      id
      quantity
      unitPrice
      product {
        id
        name
        sku
      }
    }
  }
`);

/** What was ordered, at the prices of then; nothing for a quick order. */
export function OrderItems(props: { order: FragmentType<typeof OrderFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const { items } = useFragment(OrderFragment, props.order);
  if (items.length === 0) return null;
  return (
    <Table
      aria-label={t('order.items')}
      horizontalSpacing="xs"
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('order.product')}</Table.Th>
          <Table.Th ta="right">{t('order.quantity')}</Table.Th>
          <Table.Th ta="right">{t('order.amount')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ id, product, quantity, unitPrice }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Text size="sm">{product.name}</Text>
              <Text size="xs" c="dimmed">
                {product.sku} · {money(unitPrice)}
              </Text>
            </Table.Td>
            <Table.Td ta="right">{quantity}</Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
              {money(times(unitPrice, quantity))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
