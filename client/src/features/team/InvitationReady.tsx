import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { CopyField } from '../../components/CopyField';
import { useFormats } from '../../i18n/useFormats';

export interface Invited {
  email: string;
  token: string | null;
  expiresAt: string;
}

interface Props {
  invited: Invited;
  onAnother: () => void;
}

/** The link to hand on. It is in the server's answer to the invitation and nowhere after. */
export function InvitationReady({ invited: { email, token, expiresAt }, onAnother }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { moment } = useFormats(client.currency);
  const { search } = useLocation();
  const link = `${location.origin}/register?invitation=${encodeURIComponent(token ?? '')}`;
  return (
    <Stack>
      <div role="status">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {t('invitations.ready', { email })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('invitations.readyHint', { until: moment(expiresAt) })}
        </Text>
      </div>
      <CopyField label={t('invitations.link')} value={link} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onAnother}>
          {t('invitations.another')}
        </Button>
        <Button component={Link} to={{ pathname: '/team', search }} variant="light">
          {t('invitations.done')}
        </Button>
      </Group>
    </Stack>
  );
}
