import { notifications } from '@mantine/notifications';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText, traceText } from '../api/problem-text';
import { readProblem } from '../api/read-problem';

interface Toasts {
  done: (message: string) => void;
  failed: (error: unknown) => void;
  /** What the server would not do, in the page's own words. */
  refused: (message: string) => void;
}

/** Short notes for what has no place of its own on the page. */
export function useToasts(): Toasts {
  const { t } = useTranslation();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('app.close') };
    const bad = (message: string) =>
      notifications.show({ message, color: 'red', autoClose: 10_000, role: 'alert', closeButtonProps });
    return {
      refused: bad,
      done: (message) =>
        notifications.show({
          message,
          color: 'teal',
          icon: <IconCheck size={16} aria-hidden />,
          closeButtonProps,
        }),
      failed: (error) => {
        const problem = readProblem(error);
        const trace = traceText(t, problem);
        bad(problemText(t, problem) + (trace ? ` ${trace}` : ''));
      },
    };
  }, [t]);
}
