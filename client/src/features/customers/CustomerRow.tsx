import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { InactiveBadge } from '../../components/InactiveBadge';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';

const CustomerFragment = graphql(`
  fragment CustomerRow_customer on Customer {
    id
    code
    name
    isActive
    salesGroup {
      id
      name
    }
    contacts {
      id
      email
      phone
    }
  }
`);

export function CustomerRow(props: { customer: FragmentType<typeof CustomerFragment> }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const { id, code, name, isActive, salesGroup, contacts } = useFragment(CustomerFragment, props.customer);
  const email = contacts.find((contact) => contact.email)?.email;
  const phone = contacts.find((contact) => contact.phone)?.phone;
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Link className={classes['link']} to={{ pathname: `/customers/${encodeURIComponent(id)}`, search }}>
          {name}
        </Link>
        {!isActive && <InactiveBadge text={t('customers.inactive')} />}
        <span className={classes['under']}>{code}</span>
      </Table.Td>
      <Table.Td role="cell" className={`${classes['quiet']} ${classes['long']}`}>
        {email}
      </Table.Td>
      <Table.Td role="cell" className={`${classes['quiet']} ${classes['spare']}`}>
        {phone}
      </Table.Td>
      <Table.Td role="cell" className={`${classes['quiet']} ${classes['long']}`}>
        {salesGroup?.name}
      </Table.Td>
    </Table.Tr>
  );
}
