import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { useFormats } from '../../i18n/useFormats';
import { statuses } from './order-view';

interface Entry {
  action: string;
  before?: unknown;
  after?: unknown;
}

const rowOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** An entry of the audit log in a few words: "Status: Pending → Confirmed". */
export function useChangeTexts(): (entry: Entry) => string[] {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const statusText = (value: unknown) => {
    const status = statuses.find((one) => one === value);
    return status ? t(`orders.statuses.${status}`) : '';
  };

  return ({ action, ...entry }) => {
    if (action !== 'UPDATE') return [];
    const before = rowOf(entry.before);
    const after = rowOf(entry.after);
    const step = (from: string, to: string) => `${from} → ${to}`;
    return [
      'status' in after &&
        `${t('orders.status')}: ${step(statusText(before['status']), statusText(after['status']))}`,
      typeof before['total'] === 'string' &&
        typeof after['total'] === 'string' &&
        `${t('orders.total')}: ${step(money(before['total']), money(after['total']))}`,
      'notes' in after && t('order.notesChanged'),
      'customerId' in after && t('order.customerChanged'),
    ].filter((text) => text !== false);
  };
}
