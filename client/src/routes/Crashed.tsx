import { Button, Center, EmptyState } from '@mantine/core';
import IconMoodSad from '@tabler/icons-react/dist/esm/icons/IconMoodSad.mjs';
import { useTranslation } from 'react-i18next';

/** A fault of ours, or a chunk of a version that was replaced while the page was open: both mend by loading anew. */
export function Crashed() {
  const { t } = useTranslation();
  return (
    <Center h="100dvh" role="alert">
      <EmptyState>
        <EmptyState.Indicator>
          <IconMoodSad size={30} stroke={1.5} aria-hidden />
        </EmptyState.Indicator>
        <EmptyState.Title>{t('app.crashed')}</EmptyState.Title>
        <EmptyState.Description>{t('app.crashedHint')}</EmptyState.Description>
        <EmptyState.Actions>
          <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
        </EmptyState.Actions>
      </EmptyState>
    </Center>
  );
}
