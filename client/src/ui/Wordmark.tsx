import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Wordmark({ size = 28 }: { size?: number }) {
  const { t } = useTranslation();
  return (
    <Group gap={10} wrap="nowrap">
      <img src="/favicon.svg" alt="" width={size} height={size} />
      <Text fw={700} size="lg" lts="-0.02em">
        {t('app.name')}
      </Text>
    </Group>
  );
}
