import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function DrawerWaiting() {
  const { t } = useTranslation();
  return (
    <Stack aria-label={t('app.loading')} role="status">
      <Skeleton height={28} width="60%" />
      <Skeleton height={120} />
      <Skeleton height={96} />
    </Stack>
  );
}
