import { Switch, TextInput } from '@mantine/core';
import { type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type PriceListValues } from './price-list-values';

export function PriceListFields({ form }: { form: UseFormReturnType<PriceListValues> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('priceLists.name')}
        maxLength={100}
        withAsterisk
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Switch
        label={t('priceLists.isActive')}
        description={t('priceLists.activeHint')}
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
      <Switch
        label={t('priceLists.isDefault')}
        description={t('priceLists.defaultHint')}
        {...form.getInputProps('isDefault', { type: 'checkbox' })}
      />
    </>
  );
}
