import { Paper } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readProblem } from '../api/read-problem';
import { type ListView } from './list-view';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  view: ListView;
  error: unknown;
  onRetry: () => void;
  onFirstPage: () => void;
  /** The table, or what there is instead of it. */
  children: ReactNode;
  pager: ReactNode;
}

/** A list, or what went wrong with it. A cursor of an older address, or of another filter, is no fault of the reader's. */
export function ListFrame({ view, error, onRetry, onFirstPage, children, pager }: Props) {
  const { t } = useTranslation();
  if (error) {
    const onPage = view.after !== undefined || view.before !== undefined;
    if (onPage && readProblem(error).code === 'BAD_USER_INPUT')
      return (
        <ProblemAlert
          error={error}
          message={t('list.staleCursor')}
          onRetry={onFirstPage}
          retryLabel={t('list.firstPage')}
        />
      );
    return <ProblemAlert error={error} onRetry={onRetry} />;
  }
  return (
    <>
      <Paper withBorder radius="lg" style={{ overflow: 'hidden' }}>
        {children}
      </Paper>
      {pager}
    </>
  );
}
