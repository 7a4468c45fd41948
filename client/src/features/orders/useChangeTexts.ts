import { useTranslation } from 'react-i18next';
import { changedFields } from '../audit/changed-fields';
import { useFieldValue } from '../audit/useFieldValue';

interface Entry {
  action: string;
  before?: unknown;
  after?: unknown;
}

/** An entry of an order's record in a few words: "Status: Pending → Confirmed". */
export function useChangeTexts(): (entry: Entry) => string[] {
  const { t } = useTranslation();
  const valueOf = useFieldValue();
  return ({ action, ...entry }) => {
    if (action !== 'UPDATE') return [];
    const fields = new Map(changedFields(entry).map((field) => [field.name, field]));
    const step = (name: 'status' | 'total') => {
      const field = fields.get(name);
      return (
        field && `${t(`orders.${name}`)}: ${valueOf(name, field.before)} → ${valueOf(name, field.after)}`
      );
    };
    return [
      step('status'),
      step('total'),
      fields.has('notes') && t('order.notesChanged'),
      fields.has('customerId') && t('order.customerChanged'),
    ].filter((text) => typeof text === 'string');
  };
}
