import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { type OrderStatus, type Role } from '../../gql/graphql';
import { useFormats } from '../../i18n/useFormats';

const statuses: readonly OrderStatus[] = ['PENDING', 'CONFIRMED', 'SHIPPED', 'CANCELLED'];
const roles: readonly Role[] = ['OWNER', 'ADMIN', 'MARKETING', 'SELLER'];
const amounts = new Set(['total', 'price', 'unitPrice']);
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** A value of the audit log as the pages write it elsewhere: amounts with their sign, moments in the reader's way. */
export function useFieldValue(): (name: string, value: unknown) => string {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money, moment } = useFormats(client.currency);
  return (name, value) => {
    if (value === null || value === '') return t('orders.nobody');
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
    if (typeof value !== 'string') return JSON.stringify(value);
    const status = statuses.find((one) => name === 'status' && one === value);
    if (status) return t(`orders.statuses.${status}`);
    const role = roles.find((one) => name === 'role' && one === value);
    if (role) return t(`roles.${role}`);
    if (amounts.has(name) && /^-?\d+(\.\d+)?$/.test(value)) return money(value);
    return isoTime.test(value) ? moment(value) : value;
  };
}
