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

/** The SQL that a new placement of the shared tier runs, in order, with its settings (A5). */
export async function migrationSql(): Promise<string> {
  const settings = migrationSettings({ schema: 'shared', roles }).map(
    ([name, value]) => `set ${name} = '${value}';`,
  );
  const lines = [...settings, `set role ${ownerRole};`, ''];
  for (const migration of tenantMigrations)
    lines.push(`-- ${migration.name}`, ...(await statementsOf(migration)).map((text) => `${text};`), '');
  return lines.join('\n');
}
