import { guardedRole, ownerRole } from '#server/database/installation-roles.js';
import { journal, migrationSettings, statementsOf } from '#server/database/run-migrations.js';
import { tenantMigrations } from '../../migrations/tenant/list.js';

const roles = { owner: ownerRole, serving: 'vecindad_app', guarded: guardedRole };

/** The SQL that a new placement of the shared tier runs, in order, with its settings (A5). Its schema is there and empty. */
export async function migrationSql(): Promise<string> {
  // set_config, because SET would take a quoted name in search_path for a name with quotes in it.
  const settings = migrationSettings({ schema: 'shared', roles }).map(
    ([name, value]) => `select set_config('${name}', '${value}', false);`,
  );
  const lines = [...settings, `set role ${ownerRole};`, '', `${journal};`, ''];
  for (const migration of tenantMigrations)
    lines.push(
      `-- ${migration.name}`,
      ...(await statementsOf(migration)).map((text) => `${text};`),
      `insert into mikro_orm_migrations (name) values ('${migration.name}');`,
      '',
    );
  return lines.join('\n');
}
