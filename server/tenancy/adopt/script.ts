import { journal, statementsOf } from '#server/database/run-migrations.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { tenantMigrations } from '../../../migrations/tenant/list.js';
import { closePublic, databaseGrants, ownSearchPath, schemaGrants } from '../provision/make-home.js';
import { convertTable, fillAddedColumns } from './convert-table.js';
import type { KeptKeys } from './foreign-keys.js';
import type { MatchedTable } from './match-table.js';
import { dropConsumed, moveTable } from './move-table.js';
import { otherRows, rowAfter } from './old-rows.js';
import type { Extra } from './old-schema.js';
import { columnsAddedBy, tableDefinition, tableMadeBy } from './table-definition.js';

/** Statements that belong together, in the order in which they run. */
export interface Chapter {
  readonly title: string;
  readonly statements: readonly string[];
}

export interface ScriptOptions {
  readonly database: string;
  readonly schema: string;
  readonly roles: { readonly owner: string; readonly serving: string };
  readonly matched: readonly MatchedTable[];
  readonly extras: readonly Extra[];
  readonly keys: KeptKeys;
  /** Who owns what stays in the old schema. */
  readonly neighbours: readonly string[];
  readonly schemaOwner: string;
  /** Null if there is no schema `public`; else it is closed. */
  readonly publicOwner: string | null;
}

/** The old tables, bare of everything but their rows, stand where the migrations would make ours. */
function moved({ schema, roles, matched, extras, keys }: ScriptOptions): Chapter[] {
  return [
    {
      title: 'what the product’s tables do not have is taken off the old ones',
      statements: [...keys.drop, ...extras.map(({ drop }) => drop)],
    },
    {
      title: 'the old tables move in and get their new owner',
      statements: matched.flatMap((table) => moveTable(table, schema, roles.owner)),
    },
  ];
}

/** The tenant migrations as they are; only where they make a table that is adopted, the old one becomes it. */
async function migrated({ roles, matched }: ScriptOptions): Promise<Chapter[]> {
  const chapters: Chapter[] = [
    {
      title: 'from here on as the owner',
      statements: [`set local role ${q(roles.owner)}`, journal],
    },
  ];
  const others = otherRows(matched, rowAfter);
  const made = new Set<string>();
  for (const migration of tenantMigrations) {
    const statements: string[] = [];
    for (const statement of await statementsOf(migration)) {
      const name = tableMadeBy(statement);
      const table = matched.find(({ adopted }) => adopted.table === name);
      const definition = table && tableDefinition(statement);
      const shaped = definition ?? columnsAddedBy(statement);
      for (const column of shaped.columns) made.add(`${shaped.table}.${column.name}`);
      statements.push(
        ...(table && definition ? convertTable(table, definition, others) : [statement]),
        ...fillAddedColumns(statement, matched, others),
      );
      // The client first: every row that follows refers to it.
      if (name === 'residents')
        statements.push(
          `insert into residents (client_id) values (current_setting('vecindad.client')::uuid)`,
        );
    }
    statements.push(`insert into mikro_orm_migrations (name) values ('${migration.name}')`);
    chapters.push({ title: `migration ${migration.name}`, statements });
  }
  for (const table of matched)
    for (const column of Object.keys(table.adopted.columns(rowAfter(table), others)))
      if (!made.has(`${table.adopted.table}.${column}`))
        throw new Error(`The migrations make no column ${table.adopted.table}.${column}.`);
  return chapters;
}

/** Taken before the rows are looked at: what is found then is what is converted. */
export function lockTables({ schema, matched }: Pick<ScriptOptions, 'schema' | 'matched'>): string {
  const names = matched.map(({ old }) => `${q(schema)}.${q(old.name)}`);
  return `lock table ${names.join(', ')} in access exclusive mode`;
}

/** All that the adoption does to the database, in order; it runs in one transaction. */
export async function adoptionScript(options: ScriptOptions): Promise<Chapter[]> {
  const { database, schema, roles, matched, keys, neighbours, schemaOwner, publicOwner } = options;
  const home = { ownerRole: roles.owner, role: roles.serving, schema: 'shared', database };
  return [
    {
      title: 'nobody else is at the tables meanwhile',
      statements: [lockTables(options)],
    },
    {
      title: 'the database gets its new owner',
      statements: [
        `alter database ${q(database)} owner to ${q(roles.owner)}`,
        ...databaseGrants(database, roles.serving),
        ownSearchPath(database, home),
        // Foreign keys are looked up as the owner of the table that they point from.
        `set local role ${q(schemaOwner)}`,
        ...neighbours.map((role) => `grant usage on schema ${q(schema)} to ${q(role)}`),
        ...(publicOwner === null ? [] : closePublic(publicOwner)),
        'set local role none',
        `create schema shared authorization ${q(roles.owner)}`,
        ...schemaGrants(home),
        'set local role none',
      ],
    },
    ...moved(options),
    ...(await migrated(options)),
    {
      title: 'old columns whose content the new ones hold are dropped',
      statements: matched.flatMap(dropConsumed),
    },
    {
      title: 'statistics, so that the first requests are planned well',
      statements: matched.map(({ adopted }) => `analyze ${q(adopted.table)}`),
    },
    {
      title: 'what pointed to the old ids still does, without cascades',
      statements: ['set local role none', ...keys.add],
    },
  ];
}
