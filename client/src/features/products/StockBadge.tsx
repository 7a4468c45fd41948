import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** So few that somebody should order more. */
const FEW = 5;

/** How many there are, and a word where that is few or none: colour alone would tell not everybody. */
export function StockBadge({ stock, fz = 'sm' }: { stock: number; fz?: string | number }) {
  const { t, i18n } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap" w="fit-content">
      <Text span fz={fz} fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {stock.toLocaleString(i18n.resolvedLanguage)}
      </Text>
      {stock <= FEW && (
        <Badge variant="light" color={stock === 0 ? 'red' : 'yellow'} tt="none" fw={550} autoContrast>
          {stock === 0 ? t('products.noneLeft') : t('products.few')}
        </Badge>
      )}
    </Group>
  );
}
