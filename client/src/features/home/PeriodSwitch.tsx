import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { periods, type Period } from './period';

interface Props {
  period: Period;
  onChange: (period: Period) => void;
}

export function PeriodSwitch({ period, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('home.period')}
      data={periods.map((value) => ({ value, label: t(`home.periods.${value}`) }))}
      value={period}
      onChange={onChange}
    />
  );
}
