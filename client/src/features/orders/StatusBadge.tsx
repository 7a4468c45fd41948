import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type OrderStatus } from '../../gql/graphql';

export const statusColors: Record<OrderStatus, string> = {
  PENDING: 'yellow',
  CONFIRMED: 'blue',
  SHIPPED: 'teal',
  CANCELLED: 'gray',
};

export function StatusBadge({ status }: { status: OrderStatus }) {
  const { t } = useTranslation();
  return (
    <Badge
      variant="dot"
      color={statusColors[status]}
      tt="none"
      fw={500}
      size="lg"
      fz="xs"
      style={{ flexShrink: 0, minWidth: 'max-content' }}
    >
      {t(`orders.statuses.${status}`)}
    </Badge>
  );
}
