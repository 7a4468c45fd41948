import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DraftLineRow } from '../orders/create/DraftLineRow';
import lineClasses from '../orders/create/DraftLines.module.css';
import { ProductPicker } from '../orders/create/ProductPicker';
import { type LineFaults } from '../orders/create/useDraftLines';
import classes from './Cart.module.css';
import { CartLineText } from './CartLineText';
import { type CartLines } from './useCartLines';

interface Props {
  cartLines: CartLines;
  faults: LineFaults;
  /** A line was changed, or one came. */
  onTouch: (productId: string) => void;
  readOnly: boolean;
  disabled: boolean;
}

export function CartLineList({ cartLines, faults, onTouch, readOnly, disabled }: Props) {
  const { t } = useTranslation();
  const { lines, add, setQuantity, remove } = cartLines;
  return (
    <Paper withBorder radius="lg" p="md">
      <fieldset className={classes['fieldset']} disabled={disabled} aria-label={t('cart.contents')}>
        <Stack gap="sm">
          {!readOnly && (
            <ProductPicker
              onPick={({ id }) => {
                onTouch(id);
                add(id);
              }}
            />
          )}
          {lines.length === 0 && (
            <Text size="sm" c="dimmed" py="lg" ta="center">
              {t(readOnly ? 'cart.empty' : 'cart.emptyHint')}
            </Text>
          )}
          {lines.length > 0 && (
            <ul className={lineClasses['list']} aria-label={t('cart.contents')}>
              {lines.map((line) =>
                readOnly ? (
                  <CartLineText key={line.product.id} line={line} />
                ) : (
                  <DraftLineRow
                    key={line.product.id}
                    line={line}
                    fault={faults[line.product.id]}
                    setQuantity={(id, quantity) => {
                      onTouch(id);
                      setQuantity(id, quantity);
                    }}
                    remove={(id) => {
                      onTouch(id);
                      remove(id);
                    }}
                  />
                ),
              )}
            </ul>
          )}
        </Stack>
      </fieldset>
    </Paper>
  );
}
