import { useMutation } from '@apollo/client/react';
import { Badge, Button, Group, Text } from '@mantine/core';
import IconDeviceDesktop from '@tabler/icons-react/dist/esm/icons/IconDeviceDesktop.mjs';
import IconDeviceMobile from '@tabler/icons-react/dist/esm/icons/IconDeviceMobile.mjs';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { useDeviceName } from '../../ui/useDeviceName';
import { forgetSessions } from './forget-sessions';

const SessionFragment = graphql(`
  fragment SessionItem_session on UserSession {
    id
    userAgent
    ipAddress
    lastUsedAt
    isCurrent
  }
`);

const EndSession = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

export function SessionItem(props: { session: FragmentType<typeof SessionFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { moment } = useFormats(client.currency);
  const nameOf = useDeviceName();
  const toasts = useToasts();
  const [endIt, { loading }] = useMutation(EndSession, { update: forgetSessions });
  const { id, userAgent, ipAddress, lastUsedAt, isCurrent } = useFragment(SessionFragment, props.session);
  const device = nameOf(userAgent);
  const Icon = /Mobi|Android|iPhone|iPad/.test(userAgent ?? '') ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <Icon size={20} stroke={1.5} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" fw={550} title={userAgent ?? undefined}>
          {device}
          {isCurrent && (
            <Badge component="span" variant="default" tt="none" size="sm" ml={8}>
              {t('sessions.current')}
            </Badge>
          )}
        </Text>
        <Text size="xs" c="dimmed">
          {ipAddress ? `${ipAddress} · ` : ''}
          {t('sessions.used', { when: moment(lastUsedAt) })}
        </Text>
      </div>
      {!isCurrent && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          loading={loading}
          aria-label={t('sessions.endOf', { device })}
          onClick={() =>
            void endIt({ variables: { id } }).then(() => toasts.done(t('sessions.ended')), toasts.failed)
          }
        >
          {t('sessions.end')}
        </Button>
      )}
    </Group>
  );
}
