import type pg from 'pg';
import type { Finding, OtherRows } from './adopted-table.js';
import { shownRows, type Found } from './findings.js';
import type { MatchedTable } from './match-table.js';
import type { OldRow } from './old-row.js';
import { otherRows, rowBefore } from './old-rows.js';

/** Rules that follow from what a column is, for every table alike. */
function commonRules({ adopted, sources }: MatchedTable, row: OldRow, others: OtherRows): Finding[] {
  const rules: Finding[] = [
    { what: 'no id', rows: `select 'a row' as example from ${row.from} where ${row.id} is null` },
    { what: 'one id for several rows', rows: row.repeated(`(${row.id})::text`) },
  ];
  for (const [word, { name }] of sources) {
    const source = adopted.sources[word];
    if (source?.kind === 'moment')
      rules.push({
        what: `${name} before the year 1 or after 9999`,
        rows: row.rowsWhere(
          `${row.raw(word)} is not null and not ${row.raw(word)} between '0001-01-01' and '9999-12-30'`,
          row.raw(word),
        ),
      });
    const target = source?.of === undefined ? undefined : others(source.of);
    if (target && source?.required)
      rules.push({
        what: `${name} is empty`,
        rows: row.rowsWhere(`${row.raw(word)} is null`, row.raw(word)),
      });
    if (target)
      rules.push({
        what: `${name} names nobody of ${source?.of}`,
        rows: row.rowsWhere(
          `${row.raw(word)} = any (array(
            select ${row.raw(word)} from ${row.from} except select ${target.id} from ${target.from}))`,
          row.raw(word),
        ),
      });
    if (adopted.choices?.[word]?.strict)
      rules.push({
        what: `values of ${name} that the mapping does not know (“values”)`,
        rows: `select format('%s (%s rows)', coalesce(lower(${row.text(word)}), '(nothing)'), count(*)) as example
          from ${row.from} where ${row.choice(word)} is null group by lower(${row.text(word)}) order by count(*) desc`,
      });
  }
  return rules;
}

async function search(db: pg.Client, table: string, { what, rows }: Finding): Promise<Found[]> {
  const found = await db.query<{ example: string; count: string }>(
    `select example, count(*) over () as count from (${rows}) found limit ${shownRows}`,
  );
  if (found.rows[0] === undefined) return [];
  return [
    {
      table,
      what,
      count: Number(found.rows[0].count),
      examples: found.rows.map(({ example }) => example),
    },
  ];
}

export interface SearchedRows {
  readonly refused: readonly Found[];
  readonly remarked: readonly Found[];
  /** How many rows each adopted table has, by its name in the product. */
  readonly rows: Readonly<Record<string, number>>;
  /** What signs in, as the product will have it. */
  readonly signIns: readonly string[];
}

/** Looks at every row that is to be taken over. Changes nothing. @param db with the script's settings. */
export async function searchRows(
  db: pg.Client,
  matched: readonly MatchedTable[],
  schema: string,
): Promise<SearchedRows> {
  const others = otherRows(matched, (table) => rowBefore(table, schema));
  const refused: Found[] = [];
  const remarked: Found[] = [];
  const rows: Record<string, number> = {};
  const signIns: string[] = [];
  for (const table of matched) {
    const { adopted } = table;
    const row = rowBefore(table, schema);
    for (const rule of [...commonRules(table, row, others), ...adopted.refused(row, others)])
      refused.push(...(await search(db, adopted.called, rule)));
    for (const rule of adopted.remarked?.(row) ?? [])
      remarked.push(...(await search(db, adopted.called, rule)));
    const counted = await db.query<{ count: string }>(`select count(*) as count from ${row.from}`);
    rows[adopted.table] = Number(counted.rows[0]?.count);
    const signsIn = adopted.signsIn === undefined ? undefined : adopted.columns(row, others)[adopted.signsIn];
    if (signsIn === undefined) continue;
    const addresses = await db.query<{ address: string }>(`select ${signsIn} as address from ${row.from}`);
    signIns.push(...addresses.rows.flatMap(({ address }) => address ?? []));
  }
  return { refused, remarked, rows, signIns };
}
