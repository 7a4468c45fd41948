import type pg from 'pg';
import { centralMigrations } from '../../migrations/central/list.js';
import { newestMigration, tenantMigrations } from '../../migrations/tenant/list.js';
import type { InstallationRoles } from '#server/database/installation-roles.js';
import {
  prepareInstallation,
  withConnection,
  type PrepareOptions,
} from '#server/database/prepare-installation.js';
import { runMigrations } from '#server/database/run-migrations.js';
import { quoteIdentifier } from '#server/database/statement.js';
import { assertPrivileges } from './assert-privileges.js';
import { defaultClientId } from './client.entity.js';
import { sharedPlacementId } from './placement.entity.js';

export interface MigrationReport {
  readonly schema: string;
  readonly ran: readonly string[];
}

/** The two schemas of an installation with what runs in each; the shared tier is one placement of the tenant tables. */
export const schemas = [
  { schema: 'central', migrations: centralMigrations },
  { schema: 'shared', migrations: tenantMigrations },
] as const;

async function finish(db: pg.Client, roles: InstallationRoles): Promise<void> {
  await db.query(`set role ${quoteIdentifier(roles.owner)}`);
  await db.query('insert into shared.residents (client_id) values ($1) on conflict do nothing', [
    defaultClientId,
  ]);
  await db.query(
    'update central.placements set migration = $1 where id = $2 and migration is distinct from $1',
    [newestMigration, sharedPlacementId],
  );
  await db.query('reset role');
  await assertPrivileges(db, roles, ['central', 'shared']);
}

/** Makes or updates everything an installation needs: roles, database, schemas, tables, the default client's home. */
export async function migrateInstallation(
  options: PrepareOptions,
): Promise<{ roles: InstallationRoles; reports: MigrationReport[]; migrationUrl: string }> {
  const { migrationUrl, roles } = await prepareInstallation(options);
  const reports: MigrationReport[] = [];
  await withConnection(migrationUrl, options.ssl, async (db) => {
    for (const { schema, migrations } of schemas)
      reports.push({ schema, ran: await runMigrations(db, { schema, roles, migrations }) });
    await finish(db, roles);
  });
  return { roles, reports, migrationUrl };
}

/** What has not run yet, as the application's role sees it, e.g. `shared/20261121000200-orders`. */
export async function pendingMigrations(
  applicationUrl: string,
  ssl: { ca: string } | undefined,
): Promise<string[]> {
  return withConnection(applicationUrl, ssl, async (db) => {
    const pending: string[] = [];
    for (const { schema, migrations } of schemas) {
      const { rows: tables } = await db.query(
        'select from pg_tables where schemaname = $1 and tablename = $2',
        [schema, 'mikro_orm_migrations'],
      );
      const { rows } =
        tables.length === 0
          ? { rows: [] }
          : await db.query<{ name: string }>(
              `select name from ${quoteIdentifier(schema)}.mikro_orm_migrations`,
            );
      const ran = new Set(rows.map(({ name }) => name));
      pending.push(...migrations.filter(({ name }) => !ran.has(name)).map(({ name }) => `${schema}/${name}`));
    }
    return pending;
  });
}
