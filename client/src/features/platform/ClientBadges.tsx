import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ClientStatus, type Isolation } from '../../gql/graphql';

const colors = {
  ACTIVE: 'teal',
  PAUSED: 'yellow',
  PROVISIONING: 'blue',
  MOVING: 'blue',
  ARCHIVED: 'gray',
} as const;

export function ClientStatusBadge({ status }: { status: ClientStatus }) {
  const { t } = useTranslation();
  return (
    <Badge
      variant="dot"
      color={colors[status]}
      tt="none"
      fw={500}
      size="lg"
      fz="xs"
      style={{ flexShrink: 0 }}
    >
      {t(`platform.status.${status}`)}
    </Badge>
  );
}

export function TierBadge({ tier }: { tier: Isolation }) {
  const { t } = useTranslation();
  return (
    <Badge variant="default" tt="none" fw={500}>
      {t(`platform.tier.${tier}`)}
    </Badge>
  );
}
