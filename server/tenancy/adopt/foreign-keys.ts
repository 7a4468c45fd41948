import { quoteIdentifier as q } from '#server/database/statement.js';
import { fault, type Found } from './findings.js';
import type { MatchedTable } from './match-table.js';
import type { OldForeignKey } from './old-foreign-keys.js';
import { consumedColumns, legacyName } from './old-rows.js';

/** What becomes of the foreign keys from and to the adopted tables. */
export interface KeptKeys {
  readonly drop: readonly string[];
  /** Made anew at the end, to the old ids where they pointed to an adopted table, and without cascades. */
  readonly add: readonly string[];
  readonly kept: readonly OldForeignKey[];
  /** Between tables that are left as they are; what cascades there goes on doing so. */
  readonly cascading: readonly OldForeignKey[];
  readonly faults: readonly Found[];
}

/** @param all the foreign keys of the schema. */
export function keepForeignKeys(
  all: readonly OldForeignKey[],
  matched: readonly MatchedTable[],
  schema: string,
): KeptKeys {
  const adoptedOf = (inSchema: string, table: string) =>
    matched.find(({ old }) => inSchema === schema && old.name === table);
  const touches = (key: OldForeignKey) =>
    adoptedOf(key.schema, key.table) ?? adoptedOf(key.toSchema, key.toTable);
  const keys = all.filter(touches);
  const cascading = all.filter((key) => !touches(key) && key.actions !== '');
  const add: string[] = [];
  const kept: OldForeignKey[] = [];
  const faults: Found[] = [];

  for (const key of keys) {
    const child = adoptedOf(key.schema, key.table);
    const parent = adoptedOf(key.toSchema, key.toTable);
    if (!key.ours)
      faults.push(fault(key.table, `the foreign key ${key.name} touches a table of somebody else’s`));
    const goes = child && replaced(key, child);
    if (goes) {
      if (goes.by !== undefined && goes.by !== parent?.adopted.table)
        faults.push(
          fault(
            child.adopted.called,
            `${key.columns.join(', ')} points to ${key.toTable}, not to the table taken for ${goes.by}: map it to another column, or to null`,
          ),
        );
      continue;
    }
    if (parent && (key.toColumns.length !== 1 || key.toColumns[0] !== parent.sources.get('id')?.name)) {
      faults.push(
        fault(
          key.table,
          `the foreign key ${key.name} points to ${key.toTable} (${key.toColumns.join(', ')}); only ids outlive the adoption`,
        ),
      );
      continue;
    }
    kept.push(key);
    const columns = child ? renamedColumns(key.columns, child) : key.columns;
    const from = child ? `shared.${q(child.adopted.table)}` : `${q(key.schema)}.${q(key.table)}`;
    const to = parent
      ? `shared.${q(parent.adopted.table)} (legacy_id)`
      : `${q(key.toSchema)}.${q(key.toTable)} (${key.toColumns.map(q).join(', ')})`;
    add.push(
      `alter table ${from} add constraint ${q(key.name)} foreign key (${columns.map(q).join(', ')})` +
        ` references ${to}${key.manner}`,
    );
  }
  const drop = keys.map(
    ({ schema: inSchema, table, name }) =>
      `alter table ${q(inSchema)}.${q(table)} drop constraint ${q(name)}`,
  );
  return { drop, add, kept, cascading, faults };
}

function renamedColumns(columns: readonly string[], child: MatchedTable): string[] {
  return columns.map((name) => {
    const column = child.old.columns.find((candidate) => candidate.name === name);
    return column ? legacyName(child, column) : name;
  });
}

/** Whether a key goes because the column becomes one of ours; `by` is the table that ours points to instead. */
function replaced(
  { columns }: OldForeignKey,
  child: MatchedTable,
): { readonly by: string | undefined } | undefined {
  const consumed = new Set(consumedColumns(child).map(({ name }) => name));
  const references = [...child.sources]
    .filter(([, { name }]) => columns[0] === name)
    .flatMap(([word]) => child.adopted.sources[word]?.of ?? []);
  if (references.length === 0 && !columns.some((name) => consumed.has(name))) return undefined;
  return { by: references[0] };
}
