import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { DeleteButton } from '../../components/DeleteButton';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { forgetLists } from './forget-lists';

const OrderFragment = graphql(`
  fragment DeleteOrder_order on Order {
    id
    code
  }
`);

const DeleteOrderMutation = graphql(`
  mutation DeleteOrder($id: ID!) {
    deleteOrder(id: $id) {
      id
    }
  }
`);

interface Props {
  order: FragmentType<typeof OrderFragment>;
  /** Leaves the order's page. */
  onDeleted: () => void | Promise<void>;
}

export function DeleteOrder({ onDeleted, ...props }: Props) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const { id, code } = useFragment(OrderFragment, props.order);
  const [deleteOrder, { loading, client }] = useMutation(DeleteOrderMutation);

  const remove = async () => {
    try {
      await deleteOrder({ variables: { id } });
      // First away from its page, then forget it: the other way round the page would ask for it once more.
      await onDeleted();
      toasts.done(t('order.deleted', { code }));
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'order' });
      forgetLists(client.cache);
    } catch (failure) {
      toasts.failed(failure);
    }
  };

  return (
    <DeleteButton
      label={t('order.delete')}
      title={t('order.deleteTitle', { code })}
      text={t('order.deleteText')}
      loading={loading}
      onConfirmed={() => void remove()}
    />
  );
}
