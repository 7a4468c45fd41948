import { ActionIcon, Button, NumberInput, Text } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../auth/AuthContext';
import { useFormats } from '../../../i18n/useFormats';
import { times } from '../amounts';
import { type DraftLine } from './draft-lines';
import classes from './DraftLines.module.css';
import { quantityFieldId } from './quantity-field';
import { type DraftLines, type LineFaults } from './useDraftLines';

interface Props extends Pick<DraftLines, 'setQuantity' | 'remove'> {
  line: DraftLine;
  fault: LineFaults[string] | undefined;
}

export function DraftLineRow({ line: { product, quantity }, fault, setQuantity, remove }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const { id, name, sku, price, stock } = product;
  // The stock may have moved since; the server has the last word, this only warns.
  const tooMany = fault === 'short' || Number(quantity) > stock;
  const text = tooMany
    ? t('newOrder.onlyLeft', { count: stock })
    : fault === 'quantity'
      ? t('newOrder.atLeastOne')
      : fault === 'refused'
        ? t('newOrder.notForSale')
        : undefined;

  return (
    <li className={classes['line']}>
      <div className={classes['what']}>
        <Text size="sm" fw={550}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {sku} · {money(price)} · {t('newOrder.stock', { count: stock })}
        </Text>
      </div>
      <NumberInput
        id={quantityFieldId(id)}
        className={classes['quantity']}
        aria-label={t('newOrder.quantityOf', { name })}
        value={quantity}
        onChange={(value) => setQuantity(id, typeof value === 'number' ? value : '')}
        min={1}
        max={2_147_483_647}
        allowDecimal={false}
        allowNegative={false}
        // Read out with the field; seen below, where there is room for it.
        error={text}
        errorProps={{ className: classes['unseen'] ?? '' }}
      />
      <Text className={classes['sum']} size="sm">
        {money(times(price, quantity || 0))}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('newOrder.remove', { name })}
        onClick={() => remove(id)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
      {text && (
        <div className={classes['fault']}>
          <Text size="xs" c="var(--mantine-color-error)" aria-hidden>
            {text}
          </Text>
          {tooMany && stock > 0 && (
            <Button size="compact-xs" variant="default" onClick={() => setQuantity(id, stock)}>
              {t('newOrder.takeAll', { count: stock })}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
