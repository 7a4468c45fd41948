import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';

interface Question {
  title: string;
  /** What follows from a yes. */
  text: string;
  yes: string;
  onYes: () => void;
  /** For what takes something away. */
  grave?: boolean;
}

/** Asks before something happens that can't simply be undone. */
export function useConfirm(): (question: Question) => void {
  const { t } = useTranslation();
  return ({ title, text, yes, onYes, grave = false }) =>
    void modals.openConfirmModal({
      title,
      children: <Text size="sm">{text}</Text>,
      labels: { confirm: yes, cancel: t('app.cancel') },
      confirmProps: grave ? { color: 'red.9' } : {},
      onConfirm: onYes,
    });
}
