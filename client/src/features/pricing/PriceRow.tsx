import { Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { PriceField } from './PriceField';
import prices from './Prices.module.css';
import { RemovePrice } from './RemovePrice';

export const PriceRowFragment = graphql(`
  fragment PriceRow_item on PriceListItem {
    id
    price
    product {
      id
      sku
      name
      price
    }
  }
`);

interface Props {
  listId: string;
  item: FragmentType<typeof PriceRowFragment>;
  readOnly: boolean;
}

export function PriceRow({ listId, readOnly, ...props }: Props) {
  const { i18n } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const { id, price, product } = useFragment(PriceRowFragment, props.item);
  const usual = Number(product.price);
  const percent = new Intl.NumberFormat(i18n.resolvedLanguage, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Link className={prices['product']} to={`/products/${encodeURIComponent(product.id)}`}>
          {product.name}
        </Link>
        <span className={classes['under']}>
          {product.sku}
          <span className={prices['narrow']}> · {money(product.price)}</span>
        </span>
      </Table.Td>
      <Table.Td role="cell" className={`${classes['number']} ${classes['quiet']} ${classes['spare']}`}>
        {money(product.price)}
      </Table.Td>
      <Table.Td role="cell" className={`${classes['number']} ${classes['quiet']} ${classes['spare']}`}>
        {usual > 0 ? percent.format(Number(price) / usual - 1) : '—'}
      </Table.Td>
      <Table.Td role="cell" className={`${classes['number']} ${classes['corner']}`}>
        {readOnly ? (
          money(price)
        ) : (
          <Group gap={4} wrap="nowrap" justify="flex-end">
            <PriceField key={price} listId={listId} itemId={id} product={product} price={price} />
            <RemovePrice listId={listId} product={product} />
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
