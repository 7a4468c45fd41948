import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  value?: string | null;
  onChange?: (zone: string | null) => void;
  error?: React.ReactNode;
}

/** The clock that the company goes by. */
export function ZoneSelect({ value = null, ...props }: Props) {
  const { t } = useTranslation();
  const known = Intl.supportedValuesOf('timeZone');
  // A zone may have two names, and the browser list the other one.
  const zones = value === null || known.includes(value) ? known : [value, ...known];
  return (
    <Select
      label={t('settings.timeZone')}
      description={t('settings.timeZoneHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('settings.ownClock')}
      data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      nothingFoundMessage={t('settings.noZone')}
      limit={80}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('settings.clearZone') }}
      value={value}
      {...props}
    />
  );
}
