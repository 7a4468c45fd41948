import { useApolloClient } from '@apollo/client/react';
import { Affix, Loader, Paper, Text, Group } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listenToOrders } from './listen-to-orders';

/** A token that ran out, a server that restarts: over before anybody need know. */
const SILENT_MS = 4_000;

/** Keeps the pages up to date with what colleagues do, and says when it can't. */
export function LiveOrders() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { online } = useNetwork();
  const [open, setOpen] = useState(true);
  const [late, setLate] = useState(false);
  useEffect(() => listenToOrders(client, setOpen), [client]);
  useEffect(() => {
    if (open) return undefined;
    const timer = setTimeout(() => setLate(true), SILENT_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [open]);

  const text = !online ? t('live.offline') : late ? t('live.lost') : undefined;
  return (
    <Affix position={{ bottom: 16, left: '50%' }} style={{ translate: '-50%' }} role="status">
      {text && (
        <Paper withBorder shadow="md" radius="xl" px="md" py={8}>
          <Group gap="xs" wrap="nowrap">
            <Loader size={14} color="yellow" aria-hidden />
            <Text size="sm">{text}</Text>
          </Group>
        </Paper>
      )}
    </Affix>
  );
}
