import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from '../../components/ListTable.module.css';
import { RowCheckbox } from '../../components/RowCheckbox';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { type OrderColumn } from './order-columns';
import { OrderCell } from './OrderCell';

export const OrderRowFragment = graphql(`
  fragment OrderRow_order on Order {
    id
    code
    status
    version
    updatedAt
    ...OrderCell_order
  }
`);

interface Props {
  order: FragmentType<typeof OrderRowFragment>;
  columns: readonly OrderColumn[];
  selected: boolean;
  /** undefined for who may do nothing with several at once. */
  onSelect: ((id: string, selected: boolean) => void) | undefined;
}

export function OrderRow({ columns, selected, onSelect, ...props }: Props) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const order = useFragment(OrderRowFragment, props.order);
  return (
    <Table.Tr role="row" className={classes['row']} data-selected={selected || undefined}>
      {onSelect && (
        <Table.Td role="cell" className={classes['select']}>
          <RowCheckbox
            label={t('orders.select', { code: order.code })}
            checked={selected}
            onChange={(wanted) => onSelect(order.id, wanted)}
          />
        </Table.Td>
      )}
      <Table.Td role="cell">
        <Link
          className={classes['link']}
          style={{ whiteSpace: 'nowrap' }}
          to={{ pathname: `/orders/${encodeURIComponent(order.id)}`, search }}
        >
          {order.code}
        </Link>
      </Table.Td>
      {columns.map((column) => (
        <OrderCell key={column} column={column} order={order} />
      ))}
    </Table.Tr>
  );
}
