import { useMutation } from '@apollo/client/react';
import { ActionIcon } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetPrices } from './forget-price-lists';

const RemovePriceMutation = graphql(`
  mutation RemovePrice($priceListId: ID!, $productId: ID!) {
    removePrice(priceListId: $priceListId, productId: $productId) {
      id
    }
  }
`);

interface Props {
  listId: string;
  product: { id: string; name: string };
}

/** Takes a product out of a list. No question before: putting it back is one line above. */
export function RemovePrice({ listId, product }: Props) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const [remove, { loading }] = useMutation(RemovePriceMutation, {
    update: (cache) => forgetPrices(cache, listId),
  });
  const gone = async () => {
    try {
      await remove({ variables: { priceListId: listId, productId: product.id } });
      toasts.done(t('priceLists.priceRemoved', { name: product.name }));
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      loading={loading}
      aria-label={t('priceLists.remove', { name: product.name })}
      onClick={() => void gone()}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
