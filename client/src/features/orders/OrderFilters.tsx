import { Chip, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sorts, statuses, type OrderView } from './order-view';

interface Props {
  view: OrderView;
  onChange: (change: Partial<OrderView>) => void;
}

export function OrderFilters({ view, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" gap="md">
      <SearchField search={view.search} onChange={(search) => onChange({ search })} />
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
    </Group>
  );
}

/** Asks the server when the typing pauses; follows the address when somebody goes back. */
function SearchField({ search, onChange }: { search: string; onChange: (search: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(search);
  const [seen, setSeen] = useState(search);
  const [sent, setSent] = useState(search);
  const send = useDebouncedCallback((value: string) => {
    setSent(value);
    onChange(value);
  }, 300);
  // What comes back from the address is ours unless we did not send it: it must not overwrite what is typed meanwhile.
  if (search !== seen) {
    setSeen(search);
    if (search !== sent) {
      setText(search);
      setSent(search);
    }
  }
  const type = (value: string) => {
    setText(value);
    send(value);
  };
  return (
    <TextInput
      flex="1 1 260px"
      type="search"
      label={t('orders.search')}
      placeholder={t('orders.searchHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text && <CloseButton size="sm" aria-label={t('orders.clearSearch')} onClick={() => type('')} />
      }
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
