import { MikroORM, type MigrationObject } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { CompiledQuery } from 'kysely';
import type { InstallationRoles } from './installation-roles.js';
import { quoteIdentifier } from './statement.js';

export interface MigrationRun {
  readonly url: string;
  readonly ssl: { ca: string } | undefined;
  readonly schema: string;
  readonly roles: InstallationRoles;
  readonly migrations: readonly MigrationObject[];
}

/** One lock for all runs on a database: two servers that start together migrate one after the other. */
const runLock = `hashtextextended('vecindad:migrations', 0)`;

/** What every migration may count on; the roles are settings, so the same file serves every placement. */
export function migrationSettings({
  schema,
  roles,
}: Pick<MigrationRun, 'schema' | 'roles'>): [name: string, value: string][] {
  return [
    ['vecindad.owner', roles.owner],
    ['vecindad.serving', roles.serving],
    ['vecindad.guarded', roles.guarded ?? ''],
    ['search_path', quoteIdentifier(schema)],
    ['lock_timeout', '10s'],
  ];
}

/**
 * Brings one schema up to date, entered as its owner. The MikroORM table of what has run lives in the schema itself.
 * @returns names of the migrations that ran.
 */
export async function runMigrations(run: MigrationRun): Promise<string[]> {
  const orm = await MikroORM.init({
    entities: [],
    discovery: { warnWhenNoEntities: false },
    clientUrl: run.url,
    ensureDatabase: false,
    schema: run.schema,
    extensions: [Migrator],
    pool: { min: 1, max: 1 },
    ...(run.ssl ? { driverOptions: { ssl: run.ssl } } : {}),
    onCreateConnection: async (connection) => {
      const { executeQuery } = connection as { executeQuery: (query: CompiledQuery) => Promise<unknown> };
      const send = (text: string, values: readonly unknown[] = []) =>
        executeQuery.call(connection, CompiledQuery.raw(text, [...values]));
      await send(`select pg_advisory_lock(${runLock})`);
      for (const [name, value] of migrationSettings(run))
        await send('select set_config($1, $2, false)', [name, value]);
      await send(`set role ${quoteIdentifier(run.roles.owner)}`);
    },
    migrations: {
      migrationsList: [...run.migrations],
      snapshot: false,
      silent: true,
      schema: run.schema,
      transactional: true,
    },
  });
  try {
    const done = await orm.migrator.up();
    return done.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}
