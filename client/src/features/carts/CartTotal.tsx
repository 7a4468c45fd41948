import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { type Cart_CartFragment } from '../../gql/graphql';
import { useFormats } from '../../i18n/useFormats';
import { CreateProblem } from '../orders/create/CreateProblem';
import { totalOf, type DraftLine } from '../orders/create/draft-lines';
import classes from './Cart.module.css';

interface Props {
  cart: Cart_CartFragment;
  lines: readonly DraftLine[];
  error: unknown;
  busy: boolean;
  /** undefined for who may not. */
  onCheckout: (() => void) | undefined;
}

/** What it comes to, as it is being typed, and the way to the order. */
export function CartTotal({ cart: { customer }, lines, error, busy, onCheckout }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const pieces = lines.reduce((sum, { quantity }) => sum + (quantity || 0), 0);
  return (
    <Paper withBorder radius="lg" p="lg" className={classes['side'] ?? ''}>
      <Stack gap="sm">
        <div>
          <Anchor component={Link} to={`/customers/${encodeURIComponent(customer.id)}`} c="inherit" fw={600}>
            {customer.name}
          </Anchor>
          <Text size="xs" c="dimmed">
            {customer.code}
          </Text>
        </div>
        <div>
          <Text fz={28} fw={700} lts="-0.02em" role="status" data-testid="cart-total">
            {money(totalOf(lines))}
          </Text>
          <Text size="sm" c="dimmed">
            {t('cart.products', { count: lines.length })} · {t('cart.pieces', { count: pieces })}
          </Text>
        </div>
        {Boolean(error) && <CreateProblem error={error} />}
        {!customer.isActive && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('cart.buysNothing')}
          </Text>
        )}
        {onCheckout && (
          <Button
            size="md"
            onClick={onCheckout}
            loading={busy}
            disabled={lines.length === 0 || !customer.isActive}
          >
            {t('orders.create')}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('cart.ownPrices')}
        </Text>
      </Stack>
    </Paper>
  );
}
