import { Button, Group, Text } from '@mantine/core';
import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { type Look } from '../../auth/session';
import { leaveLook } from './look-into';

const minutesLeft = ({ expiresAt }: Look) =>
  Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.now()) / 60_000));

/** Over every page of the dashboard while somebody of the platform looks in. A default export, as React's lazy wants it. */
export default function LookingIn({ look }: { look: Look }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const navigate = useNavigate();
  const [minutes, setMinutes] = useState(() => minutesLeft(look));
  const [leaving, setLeaving] = useState(false);

  const leave = async () => {
    setLeaving(true);
    // First away from the pages of the client: without its session they would lead to its sign-in.
    await navigate(`/platform/clients/${look.slug}`);
    await leaveLook(look);
  };
  useEffect(() => {
    const timer = setInterval(() => {
      const left = minutesLeft(look);
      setMinutes(left);
      if (left === 0) location.assign(`/platform/clients/${look.slug}`);
    }, 5_000);
    return () => clearInterval(timer);
  }, [look]);

  return (
    <Group
      component="aside"
      role="region"
      aria-label={t('platform.looking.label')}
      justify="space-between"
      gap="xs"
      px="md"
      py={8}
      mb="md"
      bg="yellow.3"
      c="dark.9"
      style={{ borderRadius: 'var(--mantine-radius-md)' }}
    >
      <Group gap="xs" wrap="nowrap">
        <IconEye size={18} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm">
          {t('platform.looking.text', { who: look.by, client: client.name })}{' '}
          <strong>{t('platform.looking.left', { count: minutes })}</strong>
        </Text>
      </Group>
      <Button size="xs" color="dark.9" loading={leaving} onClick={() => void leave()}>
        {t('platform.looking.end')}
      </Button>
    </Group>
  );
}
