import { Chip, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../components/SearchField';
import { OfCustomer } from './OfCustomer';
import { sorts, statuses, type OrderView } from './order-view';

interface Props {
  view: OrderView;
  onChange: (change: Partial<OrderView>) => void;
}

export function OrderFilters({ view, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" gap="md">
      <SearchField
        label={t('orders.search')}
        placeholder={t('orders.searchHint')}
        search={view.search}
        onChange={(search) => onChange({ search })}
      />
      <NativeSelect
        label={t('orders.sort')}
        value={view.sort}
        onChange={({ currentTarget }) =>
          onChange({ sort: sorts.find((sort) => sort === currentTarget.value) ?? view.sort })
        }
        data={sorts.map((value) => ({ value, label: t(`orders.sorts.${value}`) }))}
      />
      <Chip.Group
        multiple
        value={view.statuses}
        onChange={(values) => onChange({ statuses: statuses.filter((status) => values.includes(status)) })}
      >
        <Group gap={6} role="group" aria-label={t('orders.status')} mih={36}>
          {statuses.map((status) => (
            <Chip key={status} value={status} size="sm" variant="light">
              {t(`orders.statuses.${status}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {view.customerId !== undefined && (
        <OfCustomer id={view.customerId} onClear={() => onChange({ customerId: undefined })} />
      )}
    </Group>
  );
}
