import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** First the file goes up, then the server reads it: of that there is no measure. */
export function ImportProgress({ step, part }: { step: 'checking' | 'sending'; part: number }) {
  const { t } = useTranslation();
  const up = part < 1;
  const text = up ? t('files.uploading', { percent: Math.round(part * 100) }) : t(`files.${step}`);
  return (
    <Stack gap={6}>
      <Text size="sm" role="status">
        {text}
      </Text>
      <Progress value={up ? part * 100 : 100} striped={!up} animated={!up} aria-label={text} />
    </Stack>
  );
}
