import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { usePageTitle } from '../../../ui/usePageTitle';
import { CreateOrderForm } from './CreateOrderForm';

/** A new order over the list, at an address of its own: every page can lead here. */
export function CreateOrder() {
  const { t } = useTranslation();
  const { search } = useLocation();
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 36em)');
  usePageTitle(t('orders.new'));
  const close = () => void navigate({ pathname: '/orders', search });
  return (
    <Modal
      opened
      onClose={close}
      // Half an order is not lost to a slip of the pointer.
      closeOnClickOutside={false}
      title={t('orders.new')}
      size="lg"
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {/* The plain list begins with the newest: there it is. */}
      <CreateOrderForm onDone={() => navigate('/orders')} onCancel={close} />
    </Modal>
  );
}
