import { useQuery } from '@apollo/client/react';
import { Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';

const OfCustomerQuery = graphql(`
  query OfCustomer($id: ID!) {
    customer(id: $id) {
      id
      name
    }
  }
`);

/** Says whose orders the list holds, and lets them go. */
export function OfCustomer({ id, onClear }: { id: string; onClear: () => void }) {
  const { t } = useTranslation();
  const { data, loading } = useQuery(OfCustomerQuery, { variables: { id } });
  const name = data?.customer?.name ?? (loading ? '…' : t('orders.customerGone'));
  return (
    <Pill
      size="lg"
      fz="sm"
      withRemoveButton
      onRemove={onClear}
      removeButtonProps={{ 'aria-label': t('orders.allCustomers'), 'aria-hidden': false, tabIndex: 0 }}
    >
      {t('orders.ofCustomer', { name })}
    </Pill>
  );
}
