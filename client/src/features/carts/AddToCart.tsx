import { Button, type ButtonProps } from '@mantine/core';
import IconShoppingCartPlus from '@tabler/icons-react/dist/esm/icons/IconShoppingCartPlus.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CartOwner } from './current-cart';
import { useAddToCart } from './useAddToCart';

interface Props extends ButtonProps {
  owner: CartOwner;
  product: { id: string; name: string };
  /** Short where several stand below each other. */
  text: string;
}

export function AddToCart({ owner, product, text, ...props }: Props) {
  const { t } = useTranslation();
  const add = useAddToCart();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      variant="light"
      leftSection={<IconShoppingCartPlus size={16} aria-hidden />}
      loading={busy}
      aria-label={t('cart.addTo', { name: product.name, customer: owner.name })}
      onClick={() => {
        setBusy(true);
        void add(owner, product).finally(() => setBusy(false));
      }}
      {...props}
    >
      {text}
    </Button>
  );
}
