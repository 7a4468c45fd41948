import { Button, EmptyState } from '@mantine/core';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import IconSearchOff from '@tabler/icons-react/dist/esm/icons/IconSearchOff.mjs';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { isFiltered, type OrderView } from './order-view';

interface Props {
  view: OrderView;
  onCreate: () => void;
  onChange: (change: Partial<OrderView>) => void;
}

export function OrdersEmpty({ view, onCreate, onChange }: Props) {
  const { t } = useTranslation();
  const { client, user } = useSignedIn();
  const filtered = isFiltered(view);
  const Icon = filtered ? IconSearchOff : IconPackage;
  return (
    <EmptyState py={56} px="md">
      <EmptyState.Indicator>
        <Icon size={30} stroke={1.5} aria-hidden />
      </EmptyState.Indicator>
      <EmptyState.Title>{filtered ? t('orders.noMatch') : t('orders.empty')}</EmptyState.Title>
      <EmptyState.Description>
        {filtered ? t('orders.noMatchHint') : t('orders.emptyHint', { client: client.name })}
      </EmptyState.Description>
      <EmptyState.Actions>
        {filtered ? (
          <Button
            variant="default"
            onClick={() => onChange({ search: '', statuses: [], customerId: undefined })}
          >
            {t('list.clearFilters')}
          </Button>
        ) : (
          may(user, 'order:create') && <Button onClick={onCreate}>{t('orders.new')}</Button>
        )}
      </EmptyState.Actions>
    </EmptyState>
  );
}
