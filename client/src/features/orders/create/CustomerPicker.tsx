import { useQuery } from '@apollo/client/react';
import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';

const PickCustomers = graphql(`
  query PickCustomers($search: String) {
    customers(first: 20, search: $search) {
      nodes {
        id
        code
        name
        isActive
      }
    }
  }
`);

export interface PickedCustomer {
  id: string;
  name: string;
}

interface Props {
  value: PickedCustomer | undefined;
  onChange: (customer: PickedCustomer | undefined) => void;
  error?: React.ReactNode;
  /** Where a customer is not the buyer of an order. */
  label?: string;
  placeholder?: string;
  /** In a dialog: has the focus from the start. */
  autofocus?: boolean;
}

/** Types ahead over the company's customers at the server. */
export function CustomerPicker({ value, onChange, error, label, placeholder, autofocus }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  // The chosen one's name stands in the field: that is no search.
  const [search] = useDebouncedValue(text === value?.name ? '' : text.trim(), 200);
  const { data, previousData, loading } = useQuery(PickCustomers, { variables: { search } });
  const found = (data ?? previousData)?.customers.nodes ?? [];
  const options = found.map(({ id, name, code, isActive }) => ({
    value: id,
    label: name,
    code,
    disabled: !isActive,
  }));
  // The field shows the name of the chosen one only as long as it is among the options.
  const kept = value && !found.some(({ id }) => id === value.id);

  return (
    <Select
      label={label ?? t('newOrder.customer')}
      placeholder={placeholder ?? t('newOrder.customerHint')}
      rightSection={loading ? <Loader size={16} /> : undefined}
      // Given the focus by the page its list would cover the rest.
      openOnFocus={false}
      data-autofocus={autofocus}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('newOrder.noCustomer') }}
      value={value?.id ?? null}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options: all }) => all}
      data={kept ? [{ value: value.id, label: value.name }, ...options] : options}
      nothingFoundMessage={loading ? t('app.loading') : t('newOrder.noCustomerFound')}
      onChange={(id, option) => onChange(id && option ? { id, name: option.label } : undefined)}
      error={error}
    />
  );
}
