import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InactiveBadge } from '../../components/InactiveBadge';

/** Beside a list's name: whether it is the default one, and whether it is out of use. */
export function PriceListBadges({ isActive, isDefault }: { isActive: boolean; isDefault: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {isDefault && (
        <Badge variant="light" tt="none" fw={550} size="sm" ml={8}>
          {t('priceLists.default')}
        </Badge>
      )}
      {!isActive && <InactiveBadge text={t('priceLists.inactive')} />}
    </>
  );
}
