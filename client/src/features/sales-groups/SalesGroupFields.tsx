import { useQuery } from '@apollo/client/react';
import { Select, TextInput } from '@mantine/core';
import { type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { PeopleSelect } from './PeopleSelect';
import { type SalesGroupValues } from './sales-group-values';

const ChoosePriceList = graphql(`
  query ChoosePriceList {
    priceLists {
      id
      name
      isActive
    }
  }
`);

interface Props {
  form: UseFormReturnType<SalesGroupValues>;
  isNew?: boolean;
  readOnly?: boolean;
}

export function SalesGroupFields({ form, isNew = false, readOnly = false }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(ChoosePriceList, { fetchPolicy: 'cache-and-network' });
  const lists = (data?.priceLists ?? []).map(({ id, name, isActive }) => ({
    value: id,
    label: isActive ? name : `${name} (${t('priceLists.inactive')})`,
  }));
  return (
    <>
      <TextInput
        label={t('salesGroups.name')}
        maxLength={100}
        withAsterisk
        readOnly={readOnly}
        autoComplete="off"
        {...(isNew ? { 'data-autofocus': true } : {})}
        {...form.getInputProps('name')}
      />
      <Select
        label={t('salesGroups.priceList')}
        description={t('salesGroups.priceListHint')}
        placeholder={t('salesGroups.defaultList')}
        data={lists}
        searchable
        clearable={!readOnly}
        readOnly={readOnly}
        clearButtonProps={{ 'aria-label': t('salesGroups.defaultList') }}
        {...form.getInputProps('priceListId')}
      />
      <PeopleSelect
        label={t('salesGroups.sellers')}
        readOnly={readOnly}
        {...form.getInputProps('sellerIds')}
      />
      <PeopleSelect
        label={t('salesGroups.marketing')}
        readOnly={readOnly}
        {...form.getInputProps('marketingManagerIds')}
      />
    </>
  );
}
