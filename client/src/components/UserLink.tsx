import { Avatar, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignedIn } from '../auth/AuthContext';
import { personName } from '../ui/person-name';

/** Who is signed in; leads to the account. */
export function UserLink() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const name = personName(user);
  return (
    <UnstyledButton component={Link} to="/account" title={user.email}>
      <Group gap="xs" wrap="nowrap">
        <Avatar size={30} radius="xl" name={name} color="teja" aria-hidden />
        <VisuallyHidden>{t('nav.accountOf', { name })}</VisuallyHidden>
        <Text visibleFrom="md" aria-hidden size="sm" maw={220} truncate>
          {name}
        </Text>
      </Group>
    </UnstyledButton>
  );
}
