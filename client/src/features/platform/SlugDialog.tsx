import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  text: string;
  slug: string;
  confirm: string;
  busy: boolean;
  onConfirmed: () => void;
}

/** Asks for the client's short name typed out: what stops a whole company is not one click away. */
export function SlugDialog({ opened, onClose, title, text, slug, confirm, busy, onConfirmed }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const right = typed.trim().toLowerCase() === slug;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (right) onConfirmed();
        }}
      >
        <Stack>
          <Text size="sm">{text}</Text>
          <TextInput
            label={t('platform.typeSlug', { slug })}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" color="red.9" disabled={!right} loading={busy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
