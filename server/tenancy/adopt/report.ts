import { escapeLiteral } from 'pg';
import type { Conversion } from './convert-shop.js';
import { fault, lineOf, type Found } from './findings.js';
import { usualTables, type Mapping, type UsualTable } from './mapping.js';
import { findTable } from './match-table.js';
import { consumedColumns, legacyName } from './old-rows.js';

/** What an adoption did, or with `dryRun` would do. Can be given as JSON. */
export interface AdoptionReport {
  readonly dryRun: boolean;
  readonly client: { readonly id: string; readonly name: string; readonly slug: string };
  readonly database: string;
  /** True for the rest of an adoption that was interrupted after its transaction; then the lists below are empty. */
  readonly resumed: boolean;
  readonly adopted: readonly {
    readonly table: string;
    readonly from: string;
    readonly rows: number;
    /** Old columns that stay beside ours. */
    readonly kept: readonly string[];
  }[];
  /** Tables left as they are; `known` is what the mapping could have taken them for. */
  readonly left: readonly { readonly table: string; readonly known: string | null }[];
  /** Foreign keys that point to the old ids now; `lost` is what they did on delete or update. */
  readonly foreignKeys: readonly { readonly table: string; readonly name: string; readonly lost: string }[];
  /** Triggers, policies, grants, keys, checks and indexes that the old tables had. */
  readonly dropped: readonly { readonly table: string; readonly what: string; readonly definition: string }[];
  readonly remarks: readonly Found[];
  /** The transaction, whole. */
  readonly sql: string;
}

/** The script as it runs: settings, then every statement in order. */
export function scriptText({ settings, script }: Pick<Conversion, 'settings' | 'script'>): string {
  return [
    'begin;',
    '-- what the statements below count on',
    ...settings.map(
      ([name, value]) => `select set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true);`,
    ),
    ...script.flatMap(({ title, statements }) => [
      '',
      `-- ${title}`,
      ...statements.map((text) => `${text};`),
    ]),
    '',
    'commit;',
    '',
  ].join('\n');
}

type Told = Omit<AdoptionReport, 'dryRun' | 'client' | 'database' | 'resumed'>;

export const nothingTold: Told = {
  adopted: [],
  left: [],
  foreignKeys: [],
  dropped: [],
  remarks: [],
  sql: '',
};

function cascades({ keys }: Conversion['shop']): Found[] {
  const lines = keys.cascading.map(({ table, name, actions }) => `${table}: ${name} ${actions}`);
  return lines.length === 0
    ? []
    : [fault(null, 'foreign keys between tables that are left as they are and that still cascade', lines)];
}

/** Perhaps the old shop calls them something that nobody guessed. */
function missing({ shop }: Conversion, { tables }: Mapping): Found[] {
  const found = new Set(shop.matched.map(({ adopted }) => adopted.called));
  const names = usualTables.filter((name) => !found.has(name) && tables[name] !== null);
  return names.length === 0
    ? []
    : [fault(null, 'tables that the old shop does not have: the client begins with none', names)];
}

/** @param mapping by which the tables were found. */
export function tell(conversion: Conversion, mapping: Mapping): Told {
  const { shop, rows } = conversion;
  const meant = (name: UsualTable) => findTable(name, mapping, shop.tables);
  const taken = new Set(shop.matched.map(({ old }) => old));
  return {
    adopted: shop.matched.map((matched) => {
      const consumed = new Set(consumedColumns(matched));
      return {
        table: matched.adopted.table,
        from: matched.old.name,
        rows: rows.rows[matched.adopted.table] ?? 0,
        kept: matched.old.columns
          .filter((column) => !consumed.has(column))
          .map((column) => legacyName(matched, column)),
      };
    }),
    left: shop.tables
      .filter((table) => !taken.has(table))
      .map((table) => ({
        table: table.name,
        known: usualTables.find((name) => meant(name) === table) ?? null,
      })),
    foreignKeys: shop.keys.kept.map(({ table, name, actions }) => ({ table, name, lost: actions })),
    dropped: shop.extras.map(({ table, what, definition }) => ({ table, what, definition })),
    remarks: [...rows.remarked, ...missing(conversion, mapping), ...cascades(shop)],
    sql: scriptText(conversion),
  };
}

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];

/** The report for a person; a dry run's is SQL, with everything else as comments. */
export function reportText(report: AdoptionReport): string {
  const { dryRun, client, database, resumed, adopted, left, foreignKeys, dropped, remarks, sql } = report;
  const what = resumed ? 'the rest of an interrupted adoption is done' : dryRun ? 'a dry run' : 'done';
  const text = [
    `Adoption of the database ${database} as ${client.name} (${client.slug}, ${client.id}): ${what}.`,
    ...list(
      'Taken over',
      adopted.map(
        ({ table, from, rows, kept }) => `${table}: ${rows} rows of ${from}; kept ${kept.join(', ')}`,
      ),
    ),
    ...list(
      'Left as they are',
      left.map(({ table, known }) => (known === null ? table : `${table} (${known}, by the mapping)`)),
    ),
    ...list(
      'Foreign keys made anew, to the old ids',
      foreignKeys.map(
        ({ table, name, lost }) => `${table}: ${name}${lost === '' ? '' : `, no longer ${lost}`}`,
      ),
    ),
    ...list(
      'Dropped from the tables taken over',
      dropped.map(({ table, what: kind, definition }) => `${table}: ${kind} ${definition}`),
    ),
    ...list(
      'To know',
      remarks.flatMap((found) => lineOf(found).split('\n')),
    ),
  ];
  if (!dryRun) return `${text.join('\n')}\n`;
  return `${text.join('\n').replaceAll(/^/gm, '-- ')}\n${sql}`;
}
