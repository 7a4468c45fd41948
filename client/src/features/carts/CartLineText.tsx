import { Group, Text } from '@mantine/core';
import { useSignedIn } from '../../auth/AuthContext';
import { useFormats } from '../../i18n/useFormats';
import { times } from '../orders/amounts';
import { type DraftLine } from '../orders/create/draft-lines';

/** A line for who may look at a cart and not change it. */
export function CartLineText({ line: { product, quantity } }: { line: DraftLine }) {
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  return (
    <Group component="li" justify="space-between" wrap="nowrap" py={8}>
      <div>
        <Text size="sm" fw={550}>
          {product.name}
        </Text>
        <Text size="xs" c="dimmed">
          {product.sku} · {quantity} × {money(product.price)}
        </Text>
      </div>
      <Text size="sm" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
        {money(times(product.price, quantity || 0))}
      </Text>
    </Group>
  );
}
