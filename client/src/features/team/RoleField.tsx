import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Role } from '../../gql/graphql';

interface Props {
  roles: readonly Role[];
  value: Role;
  onChange: (role: Role) => void;
}

/** What each role is for stands beside it: who gives one should not have to look it up. */
export function RoleField({ roles, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('team.role')}
      value={value}
      onChange={(next) => onChange(roles.find((role) => role === next) ?? value)}
    >
      <Stack gap="xs" mt={6}>
        {roles.map((role) => (
          <Radio
            key={role}
            value={role}
            label={t(`roles.${role}`)}
            description={t(`team.roleHints.${role}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
