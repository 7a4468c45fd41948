import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { InactiveBadge } from '../../components/InactiveBadge';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { StockBadge } from './StockBadge';

const ProductFragment = graphql(`
  fragment ProductRow_product on Product {
    id
    sku
    name
    price
    stock
    isActive
    category {
      id
      name
    }
  }
`);

export function ProductRow(props: { product: FragmentType<typeof ProductFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const { search } = useLocation();
  const product = useFragment(ProductFragment, props.product);
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Link
          className={classes['link']}
          to={{ pathname: `/products/${encodeURIComponent(product.id)}`, search }}
        >
          {product.name}
        </Link>
        {!product.isActive && <InactiveBadge text={t('products.inactive')} />}
        <span className={classes['under']}>{product.sku}</span>
      </Table.Td>
      <Table.Td role="cell" className={classes['quiet']}>
        {product.category?.name}
      </Table.Td>
      <Table.Td role="cell" className={classes['end']}>
        <StockBadge stock={product.stock} />
      </Table.Td>
      <Table.Td role="cell" className={`${classes['number']} ${classes['corner']}`}>
        {money(product.price)}
      </Table.Td>
    </Table.Tr>
  );
}
