import { quoteIdentifier as q } from '#server/database/statement.js';
import type { MatchedTable } from './match-table.js';
import { consumedColumns, legacyName } from './old-rows.js';

/** Takes from the old columns what would stand in the way of new rows. @param from the table, quoted, where it stands. */
function freeColumns({ old }: MatchedTable, from: string): string[] {
  const parts = old.columns.flatMap(({ name, filled, notNull }) => [
    ...(filled === 'identity' ? [`alter column ${q(name)} drop identity`] : []),
    ...(filled === 'generated' ? [`alter column ${q(name)} drop expression`] : []),
    ...(filled === 'default' ? [`alter column ${q(name)} drop default`] : []),
    ...(notNull ? [`alter column ${q(name)} drop not null`] : []),
  ]);
  return [
    ...(parts.length > 0 ? [`alter table ${from} ${parts.join(',\n  ')}`] : []),
    ...old.columns.flatMap(({ filled, sequence }) =>
      filled === 'default' && sequence !== null ? [`drop sequence ${sequence}`] : [],
    ),
  ];
}

/** Puts an old table where the migrations would make ours, its columns out of the way of ours, these and all to come. */
export function moveTable(matched: MatchedTable, schema: string, owner: string): string[] {
  const { old, adopted } = matched;
  const from = `${q(schema)}.${q(old.name)}`;
  const table = `shared.${q(adopted.table)}`;
  return [
    ...freeColumns(matched, from),
    `alter table ${from} set schema shared`,
    ...(old.name === adopted.table
      ? []
      : [`alter table shared.${q(old.name)} rename to ${q(adopted.table)}`]),
    ...old.columns.map(
      (column) => `alter table ${table} rename column ${q(column.name)} to ${q(legacyName(matched, column))}`,
    ),
    `alter table ${table} alter column legacy_id type bigint`,
    `alter table ${table} owner to ${q(owner)}`,
  ];
}

/** Takes off what the new columns hold. Last of all: a table may be filled from columns of another. */
export function dropConsumed(matched: MatchedTable): string[] {
  const parts = consumedColumns(matched).map((column) => `drop column ${q(legacyName(matched, column))}`);
  return parts.length === 0 ? [] : [`alter table ${q(matched.adopted.table)} ${parts.join(',\n  ')}`];
}
