import { Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ContactFields } from './ContactFields';
import { type CustomerValues } from './customer-values';
import { useSalesGroups } from './useSalesGroups';

interface Props {
  form: UseFormReturnType<CustomerValues>;
  /** A new one may go without a code: the server gives it the next. */
  isNew?: boolean;
}

export function CustomerFields({ form, isNew = false }: Props) {
  const { t } = useTranslation();
  const groups = useSalesGroups();
  return (
    <>
      <TextInput
        label={t('customers.name')}
        maxLength={200}
        withAsterisk
        autoComplete="off"
        {...(isNew ? { 'data-autofocus': true } : {})}
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('customers.code')}
          {...(isNew ? { description: t('customers.codeHint') } : {})}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={40}
          autoComplete="off"
          {...form.getInputProps('code')}
        />
        <Select
          label={t('customers.salesGroup')}
          placeholder={t('customers.noGroup')}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          nothingFoundMessage={t('customers.noGroups')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('customers.noGroup') }}
          {...form.getInputProps('salesGroupId')}
        />
      </SimpleGrid>
      <Switch label={t('customers.buys')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
      <ContactFields form={form} />
    </>
  );
}
