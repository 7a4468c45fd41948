import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../auth/AuthContext';
import { useFormats } from '../../../i18n/useFormats';
import { totalOf } from './draft-lines';
import { DraftLineRow } from './DraftLineRow';
import classes from './DraftLines.module.css';
import { ProductPicker } from './ProductPicker';
import { type DraftLines } from './useDraftLines';

interface Props {
  draft: DraftLines;
  /** Whose price list may say otherwise. */
  customer: string | undefined;
}

export function OrderItemsField({ draft, customer }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const { lines, faults, add, setQuantity, remove } = draft;
  return (
    <Stack gap="xs">
      <ProductPicker onPick={add} />
      {lines.length > 0 && (
        <>
          <ul className={classes['list']} aria-label={t('newOrder.lines')}>
            {lines.map((line) => (
              <DraftLineRow
                key={line.product.id}
                line={line}
                fault={faults[line.product.id]}
                setQuantity={setQuantity}
                remove={remove}
              />
            ))}
          </ul>
          <Group justify="space-between" align="baseline">
            <Text size="sm" fw={550}>
              {t('orders.total')}
            </Text>
            <Text fz={22} fw={700} lts="-0.01em" role="status" data-testid="draft-total">
              {money(totalOf(lines))}
            </Text>
          </Group>
          <Text size="xs" c="dimmed">
            {customer ? t('newOrder.priceOfCustomer', { customer }) : t('newOrder.priceOfCatalogue')}
          </Text>
        </>
      )}
    </Stack>
  );
}
