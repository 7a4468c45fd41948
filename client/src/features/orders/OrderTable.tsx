import { useTranslation } from 'react-i18next';
import { ListTable, type Column } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { RowCheckbox } from '../../components/RowCheckbox';
import { type FragmentType } from '../../gql';
import { columnClasses } from './column-classes';
import { type OrderColumn } from './order-columns';
import { OrderRow, type OrderRowFragment } from './OrderRow';
import { useColumnNames } from './useColumnNames';
import { type Selection } from './useSelection';

interface Props {
  /** undefined: not there yet. */
  orders: ({ id: string } & FragmentType<typeof OrderRowFragment>)[] | undefined;
  columns: readonly OrderColumn[];
  busy: boolean;
  /** undefined for who may do nothing with several at once. */
  selection: Selection | undefined;
}

export function OrderTable({ orders, columns, busy, selection }: Props) {
  const { t } = useTranslation();
  const names = useColumnNames();
  const all: Column = {
    text: t('orders.selectAll'),
    className: classes['select'],
    header: (
      <RowCheckbox
        label={t('orders.selectAll')}
        checked={selection?.extent === 'all'}
        mixed={selection?.extent === 'some'}
        onChange={() => selection?.toggleAll()}
      />
    ),
  };
  const heads: Column[] = [
    ...(selection ? [all] : []),
    { text: t('orders.code') },
    ...columns.map((column) => ({ text: names[column], className: columnClasses[column] })),
  ];
  const rows = orders?.map((order) => (
    <OrderRow
      key={order.id}
      order={order}
      columns={columns}
      selected={selection?.ids.includes(order.id) ?? false}
      onSelect={selection?.select}
    />
  ));
  return <ListTable label={t('orders.title')} columns={heads} rows={rows} busy={busy} rowHeight={20} />;
}
