import { Loader, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../components/useToasts';
import { useFormats } from '../../i18n/useFormats';
import { useSignedIn } from '../../auth/AuthContext';
import { parseAmount } from '../../ui/parse-amount';
import prices from './Prices.module.css';
import { useSetPrice } from './useSetPrice';

interface Props {
  listId: string;
  itemId: string;
  product: { id: string; name: string };
  /** What it costs by the list now; the row gives the field a new key when that changes. */
  price: string;
}

/** A price that is changed where it stands: Enter or leaving the field saves it, Escape puts it back. */
export function PriceField({ listId, itemId, product, price }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const toasts = useToasts();
  const [text, setText] = useState(price);
  const [wrong, setWrong] = useState(false);
  const [setPrice, loading] = useSetPrice(listId);

  const save = async () => {
    const amount = parseAmount(text);
    setWrong(amount === undefined);
    if (amount === undefined || loading) return;
    if (amount === price) return setText(price);
    try {
      await setPrice(product.id, amount, itemId);
      toasts.done(t('priceLists.priceSet', { name: product.name, price: money(amount) }));
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  return (
    <TextInput
      className={prices['amount'] ?? ''}
      size="sm"
      inputMode="decimal"
      autoComplete="off"
      aria-label={t('priceLists.priceOf', { name: product.name })}
      value={text}
      error={wrong && t('priceLists.wrongPrice')}
      rightSection={loading ? <Loader size={14} /> : undefined}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        setWrong(false);
      }}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={() => void save()}
      onKeyDown={({ key }) => {
        if (key === 'Enter') void save();
        if (key === 'Escape') {
          setText(price);
          setWrong(false);
        }
      }}
    />
  );
}
