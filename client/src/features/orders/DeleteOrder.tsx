import { useMutation } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useTranslation } from 'react-i18next';
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
  const ask = () =>
    modals.openConfirmModal({
      title: t('order.deleteTitle', { code }),
      children: <Text size="sm">{t('order.deleteText')}</Text>,
      labels: { confirm: t('order.deleteConfirm'), cancel: t('app.cancel') },
      confirmProps: { color: 'red.9' },
      onConfirm: () => void remove(),
    });

  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={16} aria-hidden />}
      loading={loading}
      onClick={ask}
      style={{ alignSelf: 'flex-start' }}
    >
      {t('order.delete')}
    </Button>
  );
}
