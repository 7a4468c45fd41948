import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { DeleteButton } from '../../components/DeleteButton';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { forgetCustomers } from './forget-customers';

const CustomerFragment = graphql(`
  fragment DeleteCustomer_customer on Customer {
    id
    name
  }
`);

const DeleteCustomerMutation = graphql(`
  mutation DeleteCustomer($id: ID!) {
    deleteCustomer(id: $id) {
      id
    }
  }
`);

export function DeleteCustomer(props: { customer: FragmentType<typeof CustomerFragment> }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const navigate = useNavigate();
  const toasts = useToasts();
  const { id, name } = useFragment(CustomerFragment, props.customer);
  const [remove, { loading, client }] = useMutation(DeleteCustomerMutation);

  const confirmed = async () => {
    try {
      await remove({ variables: { id } });
      // First away from its page, then forget it: the other way round the page would ask for it once more.
      await navigate({ pathname: '/customers', search });
      toasts.done(t('customers.deleted', { name }));
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'customer' });
      forgetCustomers(client.cache);
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  return (
    <DeleteButton
      label={t('customers.delete')}
      title={t('customers.deleteTitle', { name })}
      text={t('customers.deleteText')}
      loading={loading}
      onConfirmed={() => void confirmed()}
    />
  );
}
