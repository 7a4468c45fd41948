import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { DeleteButton } from '../../components/DeleteButton';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { forgetProducts } from './forget-products';

const ProductFragment = graphql(`
  fragment DeleteProduct_product on Product {
    id
    name
  }
`);

const DeleteProductMutation = graphql(`
  mutation DeleteProduct($id: ID!) {
    deleteProduct(id: $id) {
      id
    }
  }
`);

export function DeleteProduct(props: { product: FragmentType<typeof ProductFragment> }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const navigate = useNavigate();
  const toasts = useToasts();
  const { id, name } = useFragment(ProductFragment, props.product);
  const [remove, { loading, client }] = useMutation(DeleteProductMutation);

  const confirmed = async () => {
    try {
      await remove({ variables: { id } });
      // First away from its page, then forget it: the other way round the page would ask for it once more.
      await navigate({ pathname: '/products', search });
      toasts.done(t('products.deleted', { name }));
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'product' });
      forgetProducts(client.cache);
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  return (
    <DeleteButton
      label={t('products.delete')}
      title={t('products.deleteTitle', { name })}
      text={t('products.deleteText')}
      loading={loading}
      onConfirmed={() => void confirmed()}
    />
  );
}
