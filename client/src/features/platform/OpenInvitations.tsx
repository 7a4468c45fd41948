import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { useFormats } from '../../i18n/useFormats';

const Invitations = graphql(`
  query PlatformInvitations {
    platform {
      invitations(first: 100) {
        nodes {
          id
          email
          role
          expiresAt
        }
      }
    }
  }
`);
const Revoke = graphql(`
  mutation RevokePlatformInvitation($id: ID!) {
    revokePlatformInvitation(id: $id)
  }
`);

/** Who is invited and has not come yet; nothing when there is nobody. */
export function OpenInvitations() {
  const { t } = useTranslation();
  const { moment } = useFormats('EUR');
  const toasts = useToasts();
  const { data } = useQuery(Invitations, { fetchPolicy: 'cache-and-network' });
  const [revoke, { loading }] = useMutation(Revoke, { refetchQueries: ['PlatformInvitations'] });
  const open = data?.platform?.invitations.nodes ?? [];
  if (open.length === 0) return null;
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-label={t('platform.invitations')}>
      <Title order={2} size="h4" mb="sm">
        {t('platform.invitations')}
      </Title>
      <Stack gap="sm">
        {open.map(({ id, email, role, expiresAt }) => (
          <Group key={id} justify="space-between">
            <div>
              <Text size="sm" fw={600}>
                {email}
              </Text>
              <Text size="xs" c="dimmed">
                {t(`platform.roles.${role}`)} · {t('platform.until', { moment: moment(expiresAt) })}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              disabled={loading}
              aria-label={t('platform.revokeOf', { email })}
              onClick={() => void revoke({ variables: { id } }).catch(toasts.failed)}
            >
              {t('platform.revoke')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
