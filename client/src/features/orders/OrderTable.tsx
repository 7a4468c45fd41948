import { Skeleton, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type OrderRow_OrderFragment } from '../../gql/graphql';
import { type FragmentType } from '../../gql';
import { OrderRow, type OrderRowFragment } from './OrderRow';
import classes from './OrderTable.module.css';

interface Props {
  /** undefined: not there yet. */
  orders: ({ id: OrderRow_OrderFragment['id'] } & FragmentType<typeof OrderRowFragment>)[] | undefined;
  busy: boolean;
}

/**
 * A table; on a phone its rows are cards. The roles are written out because `display: block`
 * takes a table's meaning away from screen readers.
 */
export function OrderTable({ orders, busy }: Props) {
  const { t } = useTranslation();
  return (
    <Table
      role="table"
      aria-label={t('orders.title')}
      aria-busy={busy}
      className={classes['table']}
      data-dim={(busy && orders !== undefined) || undefined}
      verticalSpacing="sm"
      horizontalSpacing="lg"
    >
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          <Table.Th role="columnheader">{t('orders.code')}</Table.Th>
          <Table.Th role="columnheader">{t('orders.status')}</Table.Th>
          <Table.Th role="columnheader">{t('orders.createdAt')}</Table.Th>
          <Table.Th role="columnheader" className={classes['person']}>
            {t('orders.createdBy')}
          </Table.Th>
          <Table.Th role="columnheader">{t('orders.notes')}</Table.Th>
          <Table.Th role="columnheader" ta="right">
            {t('orders.total')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {orders ? orders.map((order) => <OrderRow key={order.id} order={order} />) : <Waiting />}
      </Table.Tbody>
    </Table>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return Array.from({ length: 8 }, (_, row) => (
    <Table.Tr key={row} aria-hidden={row > 0}>
      <Table.Td colSpan={6} aria-label={t('app.loading')}>
        <Skeleton height={20} width={`${92 - ((row * 13) % 30)}%`} />
      </Table.Td>
    </Table.Tr>
  ));
}
