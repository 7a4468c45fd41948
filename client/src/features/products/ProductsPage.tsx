import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { useListState } from '../../components/useListState';
import { ListFrame } from '../../components/ListFrame';
import { ListHeader } from '../../components/ListHeader';
import { ListTable } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { useAddressView } from '../../components/useAddressView';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { CategoriesDialog } from './CategoriesDialog';
import { ProductFilters } from './ProductFilters';
import { ProductRow } from './ProductRow';
import { ProductsEmpty } from './ProductsEmpty';
import { ProductsMenu } from './ProductsMenu';
import { readView, toVariables, writeView } from './product-view';

const Products = graphql(`
  query Products(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: ProductFilter
    $orderBy: ProductSort
  ) {
    products(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        ...ProductRow_product
      }
      pageInfo {
        ...Pager_pageInfo
      }
    }
  }
`);

/** The catalogue, and over it, at /products/:productId, one product. */
export function ProductsPage() {
  const { t } = useTranslation();
  const { user, client } = useSignedIn();
  const { search } = useLocation();
  const [view, change] = useAddressView(readView, writeView);
  const [sorting, categories] = useDisclosure();
  const result = useQuery(Products, {
    variables: toVariables(view),
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const products = shown?.products;
  usePageTitle(t('products.title'));

  const columns = [
    { text: t('products.name') },
    { text: t('products.category') },
    { text: t('products.stock') },
    { text: t('products.price'), className: classes['number'] },
  ];
  const rows = products?.nodes.map((product) => <ProductRow key={product.id} product={product} />);

  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <ListHeader
        title={t('products.title')}
        count={products && t('products.count', { count: products.totalCount })}
        note={t('products.onlyYours', { client: client.name })}
        menu={<ProductsMenu onCategories={categories.open} />}
        create={
          may(user, 'product:create')
            ? { text: t('products.new'), to: { pathname: '/products/new', search } }
            : undefined
        }
      />
      <ProductFilters view={view} onChange={change} />
      <ListFrame
        view={view}
        onChange={change}
        error={result.error}
        onRetry={() => result.refetch()}
        pages={t('products.pages')}
        pageInfo={products?.pageInfo}
        busy={turning}
      >
        {rows?.length === 0 ? (
          <ProductsEmpty view={view} onChange={change} />
        ) : (
          <ListTable label={t('products.title')} columns={columns} rows={rows} busy={turning} />
        )}
      </ListFrame>
      <CategoriesDialog opened={sorting} onClose={categories.close} />
      <Outlet />
    </Stack>
  );
}
