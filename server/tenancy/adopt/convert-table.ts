import { quoteIdentifier as q } from '#server/database/statement.js';
import type { OtherRows } from './adopted-table.js';
import type { MatchedTable } from './match-table.js';
import { adoptedId } from './old-row.js';
import { rowAfter } from './old-rows.js';
import { columnsAddedBy, type ColumnDefinition, type TableDefinition } from './table-definition.js';

const alter = (table: string, parts: readonly string[]) =>
  parts.length === 0 ? [] : [`alter table ${table} ${parts.join(',\n  ')}`];

function backfill(matched: MatchedTable, columns: readonly ColumnDefinition[], others: OtherRows): string {
  const { adopted } = matched;
  const row = rowAfter(matched);
  const values: Readonly<Record<string, string>> = {
    client_id: `current_setting('vecindad.client')::uuid`,
    id: adoptedId(adopted.table, row.id),
    ...adopted.columns(row, others),
  };
  const sets = columns.flatMap(({ name, default: usual }) => {
    const value = values[name] ?? usual;
    return value === undefined ? [] : [`${name} = ${value}`];
  });
  const computed =
    adopted.computed && ` from ${adopted.computed(row, others)} where computed.of_id = ${row.id}`;
  return `update ${q(adopted.table)} set\n  ${sets.join(',\n  ')}${computed ?? ''}`;
}

/**
 * Turns an old table, which stands where a migration would make its own, into that one: columns nullable, filled, then bound
 * (C9). @returns statements to run in place of the migration's CREATE TABLE.
 */
export function convertTable(
  matched: MatchedTable,
  definition: TableDefinition,
  others: OtherRows,
): string[] {
  const table = q(definition.table);
  const stored = definition.columns.filter(({ generated }) => generated === undefined);
  return [
    ...(matched.adopted.beforehand?.(rowAfter(matched)) ?? []),
    ...alter(
      table,
      stored.map(({ name, type }) => `add column ${name} ${type}`),
    ),
    backfill(matched, stored, others),
    ...alter(
      table,
      definition.columns.flatMap(({ name, type, generated }) =>
        generated === undefined ? [] : [`add column ${name} ${type} ${generated}`],
      ),
    ),
    ...alter(
      table,
      definition.columns.flatMap(({ name, notNull, default: usual }) => [
        ...(notNull ? [`alter column ${name} set not null`] : []),
        ...(usual === undefined ? [] : [`alter column ${name} set default ${usual}`]),
      ]),
    ),
    ...definition.constraints.map((constraint) => `alter table ${table} add ${constraint}`),
    // What pointed to the old id goes on pointing to it.
    `alter table ${table} add constraint ${q(`${definition.table}_legacy_id_unique`)} unique (legacy_id)`,
    ...(matched.adopted.afterwards ?? []),
  ];
}

/**
 * Fills columns that a migration adds to a table that an earlier one made. Not by UPDATE: by then triggers record every
 * change, and to be taken over is none. PostgreSQL checks the foreign keys again, all rows at once.
 * @param statement of a migration, any.
 */
export function fillAddedColumns(
  statement: string,
  matched: readonly MatchedTable[],
  others: OtherRows,
): string[] {
  const { table, columns } = columnsAddedBy(statement);
  const found = matched.find(({ adopted }) => adopted.table === table);
  if (found === undefined) return [];
  const values = found.adopted.columns(rowAfter(found), others);
  return columns.flatMap(({ name, type }) => {
    const value = values[name];
    return value === undefined
      ? []
      : [`alter table ${q(found.adopted.table)} alter column ${name} type ${type} using ${value}`];
  });
}
