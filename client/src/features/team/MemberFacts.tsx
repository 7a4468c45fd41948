import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { InactiveBadge } from '../../components/InactiveBadge';
import { type Member_UserFragment } from '../../gql/graphql';
import { useFormats } from '../../i18n/useFormats';
import { RoleBadge } from './RoleBadge';

export function MemberFacts({ person }: { person: Member_UserFragment }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { day } = useFormats(client.currency);
  return (
    <Stack gap={6}>
      <Group gap={0}>
        <RoleBadge role={person.role} />
        {!person.isActive && <InactiveBadge text={t('team.inactive')} />}
      </Group>
      <Text style={{ overflowWrap: 'anywhere' }}>{person.email}</Text>
      {person.bio && (
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {person.bio}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('team.since')} <time dateTime={person.createdAt}>{day(person.createdAt)}</time>
      </Text>
    </Stack>
  );
}
