import { useTranslation } from 'react-i18next';
import { type AuditAction } from '../../gql/graphql';
import { changedFields } from './changed-fields';
import { entities } from './audit-view';

interface Entry {
  action: AuditAction;
  entity: string;
  before: unknown;
  after: unknown;
}

/** What people call a thing by. */
const names = ['code', 'name', 'email', 'sku'];
const fields = [
  ...(['code', 'status', 'total', 'notes', 'customerId', 'createdById', 'createdAt'] as const),
  ...(['name', 'sku', 'description', 'price', 'stock', 'isActive', 'categoryId', 'salesGroupId'] as const),
  ...(['email', 'role', 'firstName', 'lastName', 'bio', 'phone', 'address'] as const),
  ...(['productId', 'orderId', 'priceListId', 'quantity', 'unitPrice', 'isDefault'] as const),
  ...(['expiresAt', 'acceptedAt', 'revokedAt', 'invitedById', 'verbs', 'deletedAt'] as const),
  ...(['slug', 'plan', 'joinPolicy', 'currency', 'timeZone', 'color'] as const),
] as const;

/** The words for entries; a kind or a field without one goes by its name in the API. */
export function useEntryTexts() {
  const { t } = useTranslation();
  const kind = (name: string) => {
    const known = entities.find((entity) => entity === name);
    return known ? t(`audit.entities.${known}`) : name;
  };
  const field = (name: string) => {
    const known = fields.find((one) => one === name);
    return known ? t(`audit.fields.${known}`) : name;
  };
  return {
    kind,
    field,
    /** "Product changed" */
    title: ({ action, entity }: Entry): string => t(`audit.did.${action}`, { kind: kind(entity) }),
    /** "Price, Stock" of a change; else what the thing is called. */
    detail: ({ action, before, after }: Entry): string => {
      const changed = changedFields({ before, after });
      if (action === 'UPDATE') return changed.map(({ name }) => field(name)).join(', ');
      const name = names.map((one) => changed.find((own) => own.name === one)).find(Boolean);
      const said = name?.after ?? name?.before;
      return typeof said === 'string' ? said : '';
    },
  };
}
