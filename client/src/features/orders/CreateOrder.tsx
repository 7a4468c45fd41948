import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CreateOrderForm } from './CreateOrderForm';

export function CreateOrder({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('orders.new')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <CreateOrderForm onDone={onClose} onCancel={onClose} />
    </Modal>
  );
}
