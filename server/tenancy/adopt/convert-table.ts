import { quoteIdentifier as q } from '#server/database/statement.js';
import type { MatchedTable } from './match-table.js';
import { adoptedId, OldRow } from './old-row.js';
import type { OldColumn } from './old-schema.js';
import type { ColumnDefinition, TableDefinition } from './table-definition.js';

/** What an old column is called in the adopted table: apart from every column that a migration has or will have. */
export function legacyName({ sources }: MatchedTable, column: OldColumn): string {
  return sources.get('id') === column ? 'legacy_id' : `legacy_${column.name}`;
}

/** Old columns whose content the new ones hold; all others stay, empty in new rows. */
export function consumedColumns({ adopted, old, sources }: MatchedTable): OldColumn[] {
  const words = [...sources].filter(([word]) => word !== 'id' && adopted.sources[word]?.keep !== true);
  const consumed = new Set(words.map(([, column]) => column));
  for (const [word, column] of sources)
    if (word === 'id' || adopted.sources[word]?.keep) consumed.delete(column);
  return old.columns.filter((column) => consumed.has(column));
}

/** The old table as its checks see it, before anything is changed. */
export function rowBefore(matched: MatchedTable, schema: string): OldRow {
  return new OldRow({
    table: matched.adopted.table,
    from: `${q(schema)}.${q(matched.old.name)}`,
    columns: matched.sources,
  });
}

function rowAfter(matched: MatchedTable): OldRow {
  const columns = [...matched.sources].map(
    ([word, column]) => [word, { name: legacyName(matched, column), type: column.type }] as const,
  );
  return new OldRow({
    table: matched.adopted.table,
    from: q(matched.adopted.table),
    columns: new Map(columns),
  });
}

/** Takes from the old columns what would stand in the way of new rows. @param from the table, quoted, where it stands. */
export function freeColumns({ old }: MatchedTable, from: string): string[] {
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

/** Moves the old columns out of the way of ours, these and all to come. */
function renamed(matched: MatchedTable, table: string): string[] {
  return [
    ...matched.old.columns.map(
      (column) => `alter table ${table} rename column ${q(column.name)} to ${q(legacyName(matched, column))}`,
    ),
    `alter table ${table} alter column legacy_id type bigint`,
  ];
}

function backfill(matched: MatchedTable, table: string, columns: readonly ColumnDefinition[]): string {
  const { adopted } = matched;
  const row = rowAfter(matched);
  const values: Readonly<Record<string, string>> = {
    client_id: `current_setting('vecindad.client')::uuid`,
    id: adoptedId(adopted.table, row.id),
    ...adopted.columns(row),
  };
  const unknown = Object.keys(values).find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) throw new Error(`The migrations make no column ${adopted.table}.${unknown}.`);
  const sets = columns.flatMap(({ name, default: usual }) => {
    const value = values[name] ?? usual;
    return value === undefined ? [] : [`${name} = ${value}`];
  });
  const computed = adopted.computed && ` from ${adopted.computed(row)} where computed.of_id = ${row.id}`;
  return `update ${table} set\n  ${sets.join(',\n  ')}${computed ?? ''}`;
}

/**
 * Turns an old table, which stands where a migration would make its own, into that one: columns nullable, filled, then bound
 * (C9). @returns statements to run in place of the migration's CREATE TABLE.
 */
export function convertTable(matched: MatchedTable, definition: TableDefinition): string[] {
  const table = q(definition.table);
  const stored = definition.columns.filter(({ generated }) => generated === undefined);
  const alter = (parts: readonly string[]) =>
    parts.length === 0 ? [] : [`alter table ${table} ${parts.join(',\n  ')}`];
  return [
    ...renamed(matched, table),
    ...alter(stored.map(({ name, type }) => `add column ${name} ${type}`)),
    backfill(matched, table, stored),
    ...alter(consumedColumns(matched).map((column) => `drop column ${q(legacyName(matched, column))}`)),
    ...alter(
      definition.columns.flatMap(({ name, type, generated }) =>
        generated === undefined ? [] : [`add column ${name} ${type} ${generated}`],
      ),
    ),
    ...alter(
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
