import { Table } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { personName } from '../../ui/person-name';
import { columnClasses } from './column-classes';
import { type OrderColumn } from './order-columns';
import { StatusBadge } from './StatusBadge';

const OrderFragment = graphql(`
  fragment OrderCell_order on Order {
    status
    total
    notes
    createdAt
    updatedAt
    customer {
      id
      name
    }
    createdBy {
      id
      email
      firstName
      lastName
    }
  }
`);

interface Props {
  column: OrderColumn;
  order: FragmentType<typeof OrderFragment>;
}

/** One fact of an order, in its column. */
export function OrderCell({ column, ...props }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money, day, moment } = useFormats(client.currency);
  const { status, total, notes, createdAt, updatedAt, customer, createdBy } = useFragment(
    OrderFragment,
    props.order,
  );
  const time = (iso: string) => (
    <time dateTime={iso} title={moment(iso)}>
      {day(iso)}
    </time>
  );
  const contents: Record<OrderColumn, ReactNode> = {
    status: <StatusBadge status={status} />,
    customer: customer?.name,
    createdAt: time(createdAt),
    updatedAt: time(updatedAt),
    createdBy: createdBy ? personName(createdBy) : t('orders.nobody'),
    notes,
    total: money(total),
  };
  return (
    <Table.Td
      role="cell"
      className={columnClasses[column]}
      title={column === 'notes' ? (notes ?? undefined) : undefined}
    >
      {contents[column]}
    </Table.Td>
  );
}
