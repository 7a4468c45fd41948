import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { personName } from '../../ui/person-name';
import classes from './OrderTable.module.css';
import { StatusBadge } from './StatusBadge';

export const OrderRowFragment = graphql(`
  fragment OrderRow_order on Order {
    id
    code
    status
    total
    notes
    createdAt
    createdBy {
      id
      email
      firstName
      lastName
    }
  }
`);

export function OrderRow(props: { order: FragmentType<typeof OrderRowFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money, day, moment } = useFormats(client.currency);
  const { search } = useLocation();
  const order = useFragment(OrderRowFragment, props.order);
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Link
          className={classes['link']}
          to={{ pathname: `/orders/${encodeURIComponent(order.id)}`, search }}
        >
          {order.code}
        </Link>
      </Table.Td>
      <Table.Td role="cell">
        <StatusBadge status={order.status} />
      </Table.Td>
      <Table.Td role="cell" className={classes['quiet']}>
        <time dateTime={order.createdAt} title={moment(order.createdAt)}>
          {day(order.createdAt)}
        </time>
      </Table.Td>
      <Table.Td role="cell" className={`${classes['quiet']} ${classes['person']}`}>
        {order.createdBy ? personName(order.createdBy) : t('orders.nobody')}
      </Table.Td>
      <Table.Td role="cell" className={classes['notes']} title={order.notes ?? undefined}>
        {order.notes}
      </Table.Td>
      <Table.Td role="cell" className={classes['total']}>
        {money(order.total)}
      </Table.Td>
    </Table.Tr>
  );
}
