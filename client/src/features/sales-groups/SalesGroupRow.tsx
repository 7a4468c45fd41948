import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { personName } from '../../ui/person-name';

const GroupFragment = graphql(`
  fragment SalesGroupRow_group on SalesGroup {
    id
    name
    priceList {
      id
      name
      isActive
    }
    sellers {
      id
      email
      firstName
      lastName
    }
    customers(first: 1) {
      totalCount
    }
  }
`);

export function SalesGroupRow(props: { group: FragmentType<typeof GroupFragment> }) {
  const { t } = useTranslation();
  const { id, name, priceList, sellers, customers } = useFragment(GroupFragment, props.group);
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Link className={classes['link']} to={`/sales-groups/${encodeURIComponent(id)}`}>
          {name}
        </Link>
        <span className={classes['under']}>
          {priceList?.name ?? t('salesGroups.defaultList')}
          {priceList?.isActive === false && ` (${t('priceLists.inactive')})`}
        </span>
      </Table.Td>
      <Table.Td role="cell" className={`${classes['quiet']} ${classes['long']}`}>
        {sellers.map(personName).join(', ') || t('salesGroups.nobody')}
      </Table.Td>
      <Table.Td role="cell" className={`${classes['number']} ${classes['corner']}`}>
        {t('customers.count', { count: customers.totalCount })}
      </Table.Td>
    </Table.Tr>
  );
}
