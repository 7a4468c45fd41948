import type { Migration } from '@mikro-orm/migrations';
import type { MigrationObject } from '@mikro-orm/postgresql';
import { migrationSettings } from '#server/database/run-migrations.js';
import { guardedRole, ownerRole } from '#server/database/installation-roles.js';
import { tenantMigrations } from '../../migrations/tenant/list.js';

const roles = { owner: ownerRole, serving: 'vecindad_app', guarded: guardedRole };

async function statementsOf({ class: MigrationClass }: MigrationObject): Promise<string[]> {
  // Only addSql is used by our migrations; they need no driver to say what they would run.
  const migration = new MigrationClass(undefined, undefined) as Migration;
  await migration.up();
  return migration.getQueries().map(String);
}

/** The table in which MikroORM remembers what has run; without it a later run of migrations would begin anew. */
const journal = `create table mikro_orm_migrations (
  id serial primary key,
  name varchar(255) not null,
  executed_at timestamptz not null default current_timestamp
);`;

/** The SQL that a new placement of the shared tier runs, in order, with its settings (A5). Its schema is there and empty. */
export async function migrationSql(): Promise<string> {
  // set_config, because SET would take a quoted name in search_path for a name with quotes in it.
  const settings = migrationSettings({ schema: 'shared', roles }).map(
    ([name, value]) => `select set_config('${name}', '${value}', false);`,
  );
  const lines = [...settings, `set role ${ownerRole};`, '', journal, ''];
  for (const migration of tenantMigrations)
    lines.push(
      `-- ${migration.name}`,
      ...(await statementsOf(migration)).map((text) => `${text};`),
      `insert into mikro_orm_migrations (name) values ('${migration.name}');`,
      '',
    );
  return lines.join('\n');
}
