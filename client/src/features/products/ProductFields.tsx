import { Select, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import { type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { type ProductValues } from './product-values';
import { useCategories } from './useCategories';

interface Props {
  form: UseFormReturnType<ProductValues>;
  /** A new one may go without a sku: the server gives it the next. */
  isNew?: boolean;
}

export function ProductFields({ form, isNew = false }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { categories = [] } = useCategories();
  return (
    <>
      <TextInput
        label={t('products.name')}
        maxLength={200}
        withAsterisk
        autoComplete="off"
        {...(isNew ? { 'data-autofocus': true } : {})}
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label={t('products.sku')}
          {...(isNew ? { description: t('products.skuHint') } : {})}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={64}
          autoComplete="off"
          {...form.getInputProps('sku')}
        />
        <TextInput
          label={t('products.price')}
          description={t('products.priceHint', { currency: client.currency })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          autoComplete="off"
          {...form.getInputProps('price')}
        />
      </SimpleGrid>
      <Select
        label={t('products.category')}
        placeholder={t('products.noCategory')}
        data={categories.map(({ id, name }) => ({ value: id, label: name }))}
        nothingFoundMessage={t('categories.none')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('products.noCategory') }}
        {...form.getInputProps('categoryId')}
      />
      <Textarea
        label={t('products.description')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={5000}
        {...form.getInputProps('description')}
      />
      <Switch label={t('products.canBeOrdered')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
    </>
  );
}
