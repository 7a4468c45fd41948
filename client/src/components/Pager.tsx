import { Button, Group } from '@mantine/core';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment, type FragmentType } from '../gql';
import { type ListView } from './list-view';

const PageInfo = graphql(`
  fragment Pager_pageInfo on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

type Turn = Partial<Pick<ListView, 'after' | 'before'>>;

interface Props {
  pageInfo: FragmentType<typeof PageInfo>;
  /** Whose pages these are, for screen readers. */
  label: string;
  busy: boolean;
  onChange: (turn: Turn) => void;
  /** Somebody is about to turn the page: it can be fetched ahead. */
  onIntent?: (turn: Turn) => void;
}

export function Pager({ label, busy, onChange, onIntent, ...props }: Props) {
  const { t } = useTranslation();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = useFragment(PageInfo, props.pageInfo);
  if (!hasNextPage && !hasPreviousPage) return null;
  const previous = { before: startCursor ?? undefined };
  const next = { after: endCursor ?? undefined };
  const ahead = (turn: Turn) => ({ onMouseEnter: () => onIntent?.(turn), onFocus: () => onIntent?.(turn) });
  return (
    <Group component="nav" aria-label={label} justify="flex-end" gap="xs">
      <Button
        variant="default"
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        disabled={busy || !hasPreviousPage}
        onClick={() => onChange(previous)}
        {...ahead(previous)}
      >
        {t('list.previous')}
      </Button>
      <Button
        variant="default"
        rightSection={<IconChevronRight size={16} aria-hidden />}
        disabled={busy || !hasNextPage}
        onClick={() => onChange(next)}
        {...ahead(next)}
      >
        {t('list.next')}
      </Button>
    </Group>
  );
}
