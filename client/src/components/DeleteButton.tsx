import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  /** The question, and what follows from a yes. */
  title: string;
  text: string;
  loading: boolean;
  onConfirmed: () => void;
}

/** Asks before something goes. */
export function DeleteButton({ label, title, text, loading, onConfirmed }: Props) {
  const { t } = useTranslation();
  const ask = () =>
    modals.openConfirmModal({
      title,
      children: <Text size="sm">{text}</Text>,
      labels: { confirm: t('order.deleteConfirm'), cancel: t('app.cancel') },
      confirmProps: { color: 'red.9' },
      onConfirm: onConfirmed,
    });
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={16} aria-hidden />}
      loading={loading}
      onClick={ask}
      style={{ alignSelf: 'flex-start' }}
    >
      {label}
    </Button>
  );
}
