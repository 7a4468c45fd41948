import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DeleteButton } from '../../components/DeleteButton';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetSalesGroups } from './forget-sales-groups';

const DeleteSalesGroupMutation = graphql(`
  mutation DeleteSalesGroup($id: ID!) {
    deleteSalesGroup(id: $id) {
      id
    }
  }
`);

export function DeleteSalesGroup({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [remove, { loading, client }] = useMutation(DeleteSalesGroupMutation);
  const confirmed = async () => {
    try {
      await remove({ variables: { id } });
      // First away from its page, then forget it: the other way round the page would ask for it once more.
      await navigate('/sales-groups');
      toasts.done(t('salesGroups.deleted', { name }));
      forgetSalesGroups(client.cache);
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  return (
    <DeleteButton
      label={t('salesGroups.delete')}
      title={t('salesGroups.deleteTitle', { name })}
      text={t('salesGroups.deleteText')}
      loading={loading}
      onConfirmed={() => void confirmed()}
    />
  );
}
