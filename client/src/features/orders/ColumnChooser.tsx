import { ActionIcon, Checkbox, Popover, Stack, Tooltip } from '@mantine/core';
import IconColumns3 from '@tabler/icons-react/dist/esm/icons/IconColumns3.mjs';
import { useTranslation } from 'react-i18next';
import { orderColumns, type OrderColumn } from './order-columns';
import { useColumnNames } from './useColumnNames';

interface Props {
  columns: OrderColumn[];
  onChange: (columns: OrderColumn[]) => void;
}

export function ColumnChooser({ columns, onChange }: Props) {
  const { t } = useTranslation();
  const names = useColumnNames();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('orders.columns')}>
          <ActionIcon variant="default" size={36} aria-label={t('orders.columns')}>
            <IconColumns3 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label={t('orders.columns')}
          value={columns}
          onChange={(chosen) => onChange(orderColumns.filter((column) => chosen.includes(column)))}
        >
          <Stack gap="xs" mt="xs">
            {orderColumns.map((column) => (
              <Checkbox key={column} value={column} label={names[column]} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
