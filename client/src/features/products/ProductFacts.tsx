import { DataList, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';

const ProductFragment = graphql(`
  fragment ProductFacts_product on Product {
    sku
    description
    price
    isActive
    updatedAt
    category {
      id
      name
    }
  }
`);

/** The product for who only reads it. */
export function ProductFacts(props: { product: FragmentType<typeof ProductFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money, moment } = useFormats(client.currency);
  const product = useFragment(ProductFragment, props.product);
  const facts = [
    [t('products.price'), money(product.price)],
    [t('products.sku'), product.sku],
    [t('products.category'), product.category?.name ?? t('products.noCategory')],
    [t('products.state'), product.isActive ? t('products.active') : t('products.inactive')],
    [t('orders.updatedAt'), <time dateTime={product.updatedAt}>{moment(product.updatedAt)}</time>],
  ] as const;
  return (
    <>
      <DataList labelWidth="150px">
        {facts.map(([label, value]) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue>{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
      {product.description && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {product.description}
        </Text>
      )}
    </>
  );
}
