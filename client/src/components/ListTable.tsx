import { Skeleton, Table } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ListTable.module.css';

export interface Column {
  text: string;
  className?: string | undefined;
  /** In the place of the text, which then only names it. */
  header?: ReactNode;
}

interface Props {
  label: string;
  columns: readonly Column[];
  /** undefined: not there yet. */
  rows: ReactNode[] | undefined;
  busy: boolean;
  /** Of one row, so that nothing jumps when they come. */
  rowHeight?: number;
}

/**
 * A table; on a phone its rows are cards. The roles are written out because `display: block`
 * takes a table's meaning away from screen readers.
 */
export function ListTable({ label, columns, rows, busy, rowHeight = 34 }: Props) {
  return (
    <Table
      role="table"
      aria-label={label}
      aria-busy={busy}
      className={classes['table']}
      data-dim={(busy && rows !== undefined) || undefined}
      verticalSpacing="sm"
      horizontalSpacing="lg"
    >
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {columns.map(({ text, className, header }) => (
            <Table.Th key={text} role="columnheader" className={className}>
              {header ?? text}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {rows ?? <Waiting columns={columns.length} height={rowHeight} />}
      </Table.Tbody>
    </Table>
  );
}

function Waiting({ columns, height }: { columns: number; height: number }) {
  const { t } = useTranslation();
  return Array.from({ length: 8 }, (_, row) => (
    <Table.Tr key={row} aria-hidden={row > 0}>
      <Table.Td colSpan={columns} aria-label={t('app.loading')}>
        <Skeleton height={height} width={`${92 - ((row * 13) % 30)}%`} />
      </Table.Td>
    </Table.Tr>
  ));
}
