import { Paper } from '@mantine/core';
import { type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readProblem } from '../api/read-problem';
import { type ListView } from './list-view';
import { Pager } from './Pager';
import { ProblemAlert } from './ProblemAlert';

type PagerProps = ComponentProps<typeof Pager>;

interface Props extends Pick<PagerProps, 'busy' | 'onChange' | 'onIntent'> {
  view: ListView;
  error: unknown;
  onRetry: () => unknown;
  /** The table, or what there is instead of it. */
  children: ReactNode;
  /** Whose pages these are, for screen readers. */
  pages: string;
  /** undefined: not there yet. */
  pageInfo: PagerProps['pageInfo'] | undefined;
}

/** A list with its pages, or what went wrong with it. A cursor of an older address, or of another filter, is no fault of the reader's. */
export function ListFrame({ view, error, onRetry, children, pages, pageInfo, ...turning }: Props) {
  const { t } = useTranslation();
  if (error) {
    const onPage = view.after !== undefined || view.before !== undefined;
    if (onPage && readProblem(error).code === 'BAD_USER_INPUT')
      return (
        <ProblemAlert
          error={error}
          message={t('list.staleCursor')}
          onRetry={() => turning.onChange({})}
          retryLabel={t('list.firstPage')}
        />
      );
    return <ProblemAlert error={error} onRetry={() => void onRetry()} />;
  }
  return (
    <>
      <Paper withBorder radius="lg" style={{ overflow: 'hidden' }}>
        {children}
      </Paper>
      {pageInfo && <Pager label={pages} pageInfo={pageInfo} {...turning} />}
    </>
  );
}
