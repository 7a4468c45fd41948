import { quoteIdentifier as q } from '#server/database/statement.js';
import type { OtherRows } from './adopted-table.js';
import type { MatchedTable } from './match-table.js';
import { OldRow } from './old-row.js';
import type { OldColumn } from './old-schema.js';

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
export function rowBefore({ adopted, old, sources }: MatchedTable, schema: string): OldRow {
  return new OldRow({ table: adopted.table, from: `${q(schema)}.${q(old.name)}`, columns: sources });
}

/** The old table once it stands where ours will be. */
export function rowAfter(matched: MatchedTable): OldRow {
  const { adopted, sources } = matched;
  const columns = [...sources].map(
    ([word, column]) => [word, { name: legacyName(matched, column), type: column.type }] as const,
  );
  return new OldRow({ table: adopted.table, from: q(adopted.table), columns: new Map(columns) });
}

/** @param rowOf `rowAfter`, or a `rowBefore` of one schema. */
export function otherRows(
  matched: readonly MatchedTable[],
  rowOf: (table: MatchedTable) => OldRow,
): OtherRows {
  return (name) => {
    const table = matched.find(({ adopted }) => adopted.table === name);
    return table && rowOf(table);
  };
}
