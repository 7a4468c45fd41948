import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/**
 * A fault of ours, or a chunk of a version that was replaced while the page was open: both mend by loading anew. Made of what
 * the first page has anyway: nothing can be fetched here.
 */
export function Crashed() {
  const { t } = useTranslation();
  return (
    <Center h="100dvh" p="md" role="alert">
      <Stack align="center" gap="xs" ta="center">
        <Title order={1} size="h3">
          {t('app.crashed')}
        </Title>
        <Text c="dimmed">{t('app.crashedHint')}</Text>
        <Button mt="sm" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      </Stack>
    </Center>
  );
}
