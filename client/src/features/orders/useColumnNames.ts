import { useTranslation } from 'react-i18next';
import { type OrderColumn } from './order-columns';

export function useColumnNames(): Record<OrderColumn, string> {
  const { t } = useTranslation();
  return {
    status: t('orders.status'),
    customer: t('order.customer'),
    createdAt: t('orders.createdAt'),
    updatedAt: t('orders.updatedAt'),
    createdBy: t('orders.createdBy'),
    notes: t('orders.notes'),
    total: t('orders.total'),
  };
}
