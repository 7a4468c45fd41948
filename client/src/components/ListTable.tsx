import { Skeleton, Table } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ListTable.module.css';

interface Props {
  label: string;
  columns: readonly { text: string; className?: string | undefined }[];
  /** undefined: not there yet. */
  rows: ReactNode[] | undefined;
  busy: boolean;
}

/**
 * A table; on a phone its rows are cards. The roles are written out because `display: block`
 * takes a table's meaning away from screen readers.
 */
export function ListTable({ label, columns, rows, busy }: Props) {
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
          {columns.map(({ text, className }) => (
            <Table.Th key={text} role="columnheader" className={className}>
              {text}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">{rows ?? <Waiting columns={columns.length} />}</Table.Tbody>
    </Table>
  );
}

function Waiting({ columns }: { columns: number }) {
  const { t } = useTranslation();
  return Array.from({ length: 8 }, (_, row) => (
    <Table.Tr key={row} aria-hidden={row > 0}>
      <Table.Td colSpan={columns} aria-label={t('app.loading')}>
        <Skeleton height={34} width={`${92 - ((row * 13) % 30)}%`} />
      </Table.Td>
    </Table.Tr>
  ));
}
