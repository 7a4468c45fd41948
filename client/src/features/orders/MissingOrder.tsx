import { EmptyState } from '@mantine/core';
import IconPackageOff from '@tabler/icons-react/dist/esm/icons/IconPackageOff.mjs';
import { useTranslation } from 'react-i18next';

/** The same for an order that never was, one that is gone, and another company's. */
export function MissingOrder() {
  const { t } = useTranslation();
  return (
    <EmptyState py={48}>
      <EmptyState.Indicator>
        <IconPackageOff size={30} stroke={1.5} aria-hidden />
      </EmptyState.Indicator>
      <EmptyState.Title>{t('order.missing')}</EmptyState.Title>
      <EmptyState.Description>{t('order.missingHint')}</EmptyState.Description>
    </EmptyState>
  );
}
