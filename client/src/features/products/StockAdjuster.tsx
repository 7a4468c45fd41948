import { useMutation } from '@apollo/client/react';
import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import IconMinus from '@tabler/icons-react/dist/esm/icons/IconMinus.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as uuid } from 'uuid';
import { readProblem } from '../../api/read-problem';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { forgetProducts } from './forget-products';
import { StockBadge } from './StockBadge';

const ProductFragment = graphql(`
  fragment StockAdjuster_product on Product {
    id
    stock
  }
`);

const AdjustStock = graphql(`
  mutation AdjustStock($productId: ID!, $delta: Int!, $requestId: String!) {
    adjustStock(productId: $productId, delta: $delta, requestId: $requestId) {
      id
      stock
      version
      updatedAt
    }
  }
`);

interface Props {
  product: FragmentType<typeof ProductFragment>;
  /** There were fewer than what is on show. */
  onStale: () => void;
}

/** How many there are, and for who may: some more, or some fewer. */
export function StockAdjuster({ onStale, ...props }: Props) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const toasts = useToasts();
  const { id, stock } = useFragment(ProductFragment, props.product);
  const [amount, setAmount] = useState<number | string>(1);
  const [adjust, { loading }] = useMutation(AdjustStock, { update: forgetProducts });
  // Kept until it is known what became of it: an answer that got lost on its way does not count the goods twice.
  const pending = useRef<{ delta: number; requestId: string }>(undefined);
  const count = typeof amount === 'number' && amount > 0 ? amount : undefined;

  const change = async (delta: number) => {
    if (pending.current?.delta !== delta) pending.current = { delta, requestId: uuid() };
    try {
      const { data } = await adjust({ variables: { productId: id, ...pending.current } });
      pending.current = undefined;
      setAmount(1);
      toasts.done(t('products.stockNow', { count: data?.adjustStock.stock ?? 0 }));
    } catch (failure) {
      if (readProblem(failure).code === 'INSUFFICIENT_STOCK') onStale();
      toasts.failed(failure);
    }
  };

  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text c="dimmed" size="sm">
          {t('products.stock')}
        </Text>
        <StockBadge stock={stock} fz={28} />
      </Group>
      {may(user, 'stock:adjust') && (
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <NumberInput
            flex={1}
            label={t('products.howMany')}
            min={1}
            max={2_147_483_647}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            inputMode="numeric"
            value={amount}
            onChange={setAmount}
          />
          <Button
            variant="default"
            leftSection={<IconMinus size={16} aria-hidden />}
            disabled={count === undefined || count > stock || loading}
            onClick={() => count && void change(-count)}
          >
            {t('products.takeOut')}
          </Button>
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={count === undefined || loading}
            onClick={() => count && void change(count)}
          >
            {t('products.putIn')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
