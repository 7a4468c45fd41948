import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Role } from '../../gql/graphql';

/** Who may change how the company works stands out. */
export function RoleBadge({ role }: { role: Role }) {
  const { t } = useTranslation();
  const leads = role === 'OWNER' || role === 'ADMIN';
  return (
    <Badge variant={leads ? 'light' : 'default'} tt="none" fw={550}>
      {t(`roles.${role}`)}
    </Badge>
  );
}
