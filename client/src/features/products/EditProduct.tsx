import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { useFragment, type FragmentType } from '../../gql';
import { ProductConflict } from './ProductConflict';
import { ProductFields } from './ProductFields';
import { ProductFormFragment, productRules, valuesOf, type ProductValues } from './product-values';
import { useSaveProduct } from './useSaveProduct';

interface Props {
  product: FragmentType<typeof ProductFormFragment>;
  reload: () => Promise<FragmentType<typeof ProductFormFragment> | null | undefined>;
}

/** Saves with the version that was read: two people who edit at once don't overwrite each other unseen. */
export function EditProduct({ reload, ...props }: Props) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const product = useFragment(ProductFormFragment, props.product);
  // What the draft began from, whatever the list behind refreshes meanwhile.
  const [basis, setBasis] = useState(product);
  const [conflict, setConflict] = useState(false);
  const save = useSaveProduct(reload);
  const form = useForm({
    initialValues: valuesOf(product),
    validate: {
      ...productRules(t),
      sku: (value: string) => (value.trim() ? null : t('validation.required')),
    },
  });

  const begin = (from: typeof product) => {
    form.setValues(valuesOf(from));
    form.resetDirty(valuesOf(from));
    setBasis(from);
    setConflict(false);
  };
  const send = async (values: ProductValues) => {
    // After a conflict was shown, saving again means: over what is there now.
    const saved = await save(conflict ? product : basis, values);
    if (saved === 'conflict') return setConflict(true);
    begin(saved);
    toasts.done(t('products.saved'));
  };
  const { onSubmit, busy, error } = useSubmit(form, send, { sku: t('products.skuTaken') });

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {Boolean(error) && <ProblemAlert error={error} />}
        <ProductFields form={form} />
        {conflict && (
          <ProductConflict mine={form.values} theirs={product} onTakeTheirs={() => begin(product)} />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={!form.isDirty()}>
            {t('products.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
