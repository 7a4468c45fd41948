import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { PriceListBadges } from './PriceListBadges';

const PriceListFragment = graphql(`
  fragment PriceListRow_list on PriceList {
    id
    name
    isActive
    isDefault
    items(first: 1) {
      totalCount
    }
  }
`);

interface Props {
  list: FragmentType<typeof PriceListFragment>;
  /** The names of the sales groups that have it. */
  groups: readonly string[];
}

export function PriceListRow({ groups, ...props }: Props) {
  const { t } = useTranslation();
  const { id, name, isActive, isDefault, items } = useFragment(PriceListFragment, props.list);
  const users = [...groups, ...(isDefault ? [t('priceLists.everybodyElse')] : [])];
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Link className={classes['link']} to={`/price-lists/${encodeURIComponent(id)}`}>
          {name}
        </Link>
        <PriceListBadges isActive={isActive} isDefault={isDefault} />
      </Table.Td>
      <Table.Td role="cell" className={`${classes['quiet']} ${classes['long']}`}>
        {users.join(', ') || t('priceLists.nobody')}
      </Table.Td>
      <Table.Td role="cell" className={`${classes['number']} ${classes['corner']}`}>
        {t('priceLists.prices', { count: items.totalCount })}
      </Table.Td>
    </Table.Tr>
  );
}
