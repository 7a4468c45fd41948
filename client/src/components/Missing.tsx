import { EmptyState } from '@mantine/core';
import IconZoomQuestion from '@tabler/icons-react/dist/esm/icons/IconZoomQuestion.mjs';
import { useTranslation } from 'react-i18next';

/** For an address of something that is not there, or not the reader's: the two are one answer. */
export function Missing({ title }: { title: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState py={48}>
      <EmptyState.Indicator>
        <IconZoomQuestion size={30} stroke={1.5} aria-hidden />
      </EmptyState.Indicator>
      <EmptyState.Title>{title}</EmptyState.Title>
      <EmptyState.Description>{t('list.missingHint')}</EmptyState.Description>
    </EmptyState>
  );
}
