import { Alert, Anchor, Group } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Placed } from './useCheckout';

/** The order that the cart has become, and where to go on. */
export function PlacedOrder({ id, code }: Placed) {
  const { t } = useTranslation();
  const order = `/orders/${encodeURIComponent(id)}`;
  return (
    <Alert
      role="status"
      color="teal"
      variant="light"
      icon={<IconCheck size={18} aria-hidden />}
      title={t('orders.created', { code })}
    >
      <Group gap="md">
        <Anchor component={Link} to={order} size="sm">
          {t('cart.seeOrder')}
        </Anchor>
        <Anchor component={Link} to={`${order}/print`} size="sm">
          {t('slip.open')}
        </Anchor>
      </Group>
    </Alert>
  );
}
