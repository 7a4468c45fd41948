import type pg from 'pg';
import { centralMigrations } from '../../migrations/central/list.js';
import { tenantMigrations } from '../../migrations/tenant/list.js';
import {
  prepareInstallation,
  withConnection,
  type PreparedInstallation,
  type PrepareOptions,
} from '#server/database/prepare-installation.js';
import { runMigrations } from '#server/database/run-migrations.js';
import { quoteIdentifier } from '#server/database/statement.js';
import { assertPrivileges } from './assert-privileges.js';
import { defaultClientId } from './client.entity.js';
import { ofInstallation, type MigrationReport } from './migration-report.js';
import { sharedPlacementId } from './placement.entity.js';
import { recordMigration } from './record-migration.js';

/** The two schemas of an installation with what runs in each; the shared tier is one placement of the tenant tables. */
const schemas = [
  { schema: 'central', migrations: centralMigrations },
  { schema: 'shared', migrations: tenantMigrations },
] as const;

type Ssl = PrepareOptions['ssl'];

/** Brings registry, directory and whatever else the installation has once up to date. @returns what ran. */
export async function migrateCentre(
  { migrationUrl, roles }: PreparedInstallation,
  ssl: Ssl,
): Promise<string[]> {
  return withConnection(migrationUrl, ssl, async (db) => {
    const ran = await runMigrations(db, { schema: 'central', roles, migrations: centralMigrations });
    await assertPrivileges(db, roles, ['central']);
    return ran;
  });
}

async function letDefaultClientIn(db: pg.Client): Promise<void> {
  await db.query('insert into shared.residents (client_id) values ($1) on conflict do nothing', [
    defaultClientId,
  ]);
}

/** Brings the shared tier up to date, with the default client's home. @returns what ran. */
export async function migrateShared(
  { migrationUrl, roles }: PreparedInstallation,
  ssl: Ssl,
): Promise<string[]> {
  return withConnection(migrationUrl, ssl, async (db) => {
    const ran = await runMigrations(db, { schema: 'shared', roles, migrations: tenantMigrations });
    await db.query(`set role ${quoteIdentifier(roles.owner)}`);
    await letDefaultClientIn(db);
    await recordMigration(db, sharedPlacementId);
    await db.query('reset role');
    await assertPrivileges(db, roles, ['shared']);
    return ran;
  });
}

/**
 * Makes or updates everything an installation needs: roles, database, schemas, tables, the default client's home. Clients' own
 * placements come after it (migratePlacements). @throws for the first schema that can't be brought up to date.
 */
export async function migrateInstallation(
  options: PrepareOptions,
): Promise<PreparedInstallation & { reports: MigrationReport[] }> {
  const prepared = await prepareInstallation(options);
  const central = await migrateCentre(prepared, options.ssl);
  const shared = await migrateShared(prepared, options.ssl);
  const reports = [
    { ...ofInstallation('central'), ran: central, failed: null },
    { ...ofInstallation('shared'), ran: shared, failed: null },
  ];
  return { ...prepared, reports };
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
