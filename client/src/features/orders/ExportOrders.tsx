import { ActionIcon, Button } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/download';
import { useToasts } from '../../components/useToasts';

/** All orders of the company as a CSV file. */
export function ExportOrders() {
  const { t } = useTranslation();
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const fetchFile = async () => {
    setBusy(true);
    try {
      await download('/files/export/orders.csv', 'orders.csv');
    } catch (failure) {
      toasts.failed(failure);
    } finally {
      setBusy(false);
    }
  };
  const common = {
    variant: 'default',
    loading: busy,
    onClick: () => void fetchFile(),
    'aria-label': t('orders.exportAll'),
  };
  const icon = <IconDownload size={16} aria-hidden />;
  return (
    <>
      <Button {...common} leftSection={icon} visibleFrom="sm">
        {t('orders.export')}
      </Button>
      <ActionIcon {...common} size={36} hiddenFrom="sm">
        {icon}
      </ActionIcon>
    </>
  );
}
