import { Button, Paper, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { useFormats } from '../../i18n/useFormats';
import { parseAmount } from '../../ui/parse-amount';
import { ProductPicker } from '../orders/create/ProductPicker';
import prices from './Prices.module.css';
import { useSetPrice } from './useSetPrice';

/** One more price: the product by typing ahead, then what it costs by this list. */
export function AddPrice({ listId }: { listId: string }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const toasts = useToasts();
  const amountField = useRef<HTMLInputElement>(null);
  const [product, setProduct] = useState<{ id: string; name: string; price: string }>();
  const [setPrice] = useSetPrice(listId);
  const form = useForm({
    initialValues: { price: '' },
    validate: { price: (value) => (parseAmount(value) === undefined ? t('validation.amount') : null) },
  });
  const { onSubmit, busy, error } = useSubmit(form, async ({ price }) => {
    const amount = parseAmount(price);
    if (!product || amount === undefined) return;
    await setPrice(product.id, amount);
    toasts.done(t('priceLists.priceSet', { name: product.name, price: money(amount) }));
    setProduct(undefined);
    form.reset();
  });

  return (
    <Paper withBorder radius="lg" p="md" component="form" onSubmit={onSubmit} noValidate>
      {Boolean(error) && <ProblemAlert error={error} />}
      <div className={prices['add']}>
        <ProductPicker
          picked={product}
          withoutStockToo
          onPick={(picked) => {
            setProduct(picked);
            // What it costs now is what one begins from.
            form.setValues({ price: picked.price });
            setTimeout(() => amountField.current?.select());
          }}
        />
        <TextInput
          ref={amountField}
          label={t('priceLists.price')}
          inputMode="decimal"
          autoComplete="off"
          disabled={!product}
          {...form.getInputProps('price')}
        />
        <Button type="submit" loading={busy} disabled={!product}>
          {t('priceLists.setPrice')}
        </Button>
      </div>
    </Paper>
  );
}
