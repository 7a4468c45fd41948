import { useQuery } from '@apollo/client/react';
import { Divider, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { DrawerWaiting } from '../../components/DrawerWaiting';
import { Missing } from '../../components/Missing';
import { PageDrawer } from '../../components/PageDrawer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { BoughtTogether } from '../carts/BoughtTogether';
import { DeleteProduct } from './DeleteProduct';
import { EditProduct } from './EditProduct';
import { ProductFacts } from './ProductFacts';
import { StockAdjuster } from './StockAdjuster';

const Product = graphql(`
  query Product($id: ID!) {
    product(id: $id) {
      id
      name
      ...StockAdjuster_product
      ...ProductForm_product
      ...ProductFacts_product
      ...DeleteProduct_product
    }
  }
`);

/** One product, over the list it was opened from; what the reader may not change is told instead. */
export function ProductDrawer() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { productId = '' } = useParams();
  // Always asked: a form that began from what the list read a while ago would meet a conflict that is none.
  const { data, error, refetch } = useQuery(Product, {
    variables: { id: productId },
    fetchPolicy: 'network-only',
  });
  const product = data?.product;
  const reload = async () => (await refetch()).data?.product;

  return (
    <PageDrawer title={product?.name ?? t('products.details')} parent="/products">
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <DrawerWaiting />}
      {product === null && <Missing title={t('products.missing')} />}
      {product && (
        <Stack gap="lg">
          <StockAdjuster key={`stock-${product.id}`} product={product} onStale={() => void refetch()} />
          <Divider />
          <BoughtTogether product={product} />
          {may(user, 'product:update') ? (
            <EditProduct key={product.id} product={product} reload={reload} />
          ) : (
            <ProductFacts product={product} />
          )}
          {may(user, 'product:delete') && (
            <>
              <Divider />
              <DeleteProduct product={product} />
            </>
          )}
        </Stack>
      )}
    </PageDrawer>
  );
}
