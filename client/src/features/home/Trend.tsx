import { Group, Text } from '@mantine/core';
import IconTrendingDown from '@tabler/icons-react/dist/esm/icons/IconTrendingDown.mjs';
import IconTrendingUp from '@tabler/icons-react/dist/esm/icons/IconTrendingUp.mjs';
import { useTranslation } from 'react-i18next';

/** Beside the span before; says so by sign and arrow, not by colour alone. */
export function Trend({ change }: { change: number | undefined }) {
  const { t, i18n } = useTranslation();
  if (change === undefined)
    return (
      <Text size="xs" c="dimmed">
        {t('home.nothingBefore')}
      </Text>
    );
  const percent = new Intl.NumberFormat(i18n.resolvedLanguage, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  }).format(change);
  const Icon = change < 0 ? IconTrendingDown : IconTrendingUp;
  return (
    <Group gap={4} wrap="nowrap">
      <Icon size={14} aria-hidden />
      <Text size="xs" c="dimmed">
        {t('home.change', { percent })}
      </Text>
    </Group>
  );
}
