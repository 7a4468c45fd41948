import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DeleteButton } from '../../components/DeleteButton';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetPriceLists } from './forget-price-lists';

const DeletePriceListMutation = graphql(`
  mutation DeletePriceList($id: ID!) {
    deletePriceList(id: $id) {
      id
    }
  }
`);

export function DeletePriceList({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [remove, { loading, client }] = useMutation(DeletePriceListMutation);
  const confirmed = async () => {
    try {
      await remove({ variables: { id } });
      // First away from its page, then forget it: the other way round the page would ask for it once more.
      await navigate('/price-lists');
      toasts.done(t('priceLists.deleted', { name }));
      forgetPriceLists(client.cache);
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'salesGroups' });
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  return (
    <DeleteButton
      label={t('priceLists.delete')}
      title={t('priceLists.deleteTitle', { name })}
      text={t('priceLists.deleteText')}
      loading={loading}
      onConfirmed={() => void confirmed()}
    />
  );
}
