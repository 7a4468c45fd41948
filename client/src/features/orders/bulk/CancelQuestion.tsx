import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  opened: boolean;
  /** How many orders it is about. */
  count: number;
  onClose: () => void;
  onYes: () => void;
}

/** Asks before several orders are cancelled for good. */
export function CancelQuestion({ opened, count, onClose, onYes }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      centered
      title={t('bulk.cancelTitle', { count })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text size="sm">{t('order.cancelText')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button color="red.9" onClick={onYes}>
          {t('bulk.to.CANCELLED')}
        </Button>
      </Group>
    </Modal>
  );
}
