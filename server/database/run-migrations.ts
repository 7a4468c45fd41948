import { setTimeout as sleep } from 'node:timers/promises';
import type { Migration } from '@mikro-orm/migrations';
import type { MigrationObject } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { InstallationRoles } from './installation-roles.js';
import { quoteIdentifier } from './statement.js';

export interface MigrationRun {
  readonly schema: string;
  readonly roles: InstallationRoles;
  /** The client that a placement of one client's own is for; absent in the centre and on the shared tier. */
  readonly clientId?: string;
  readonly migrations: readonly MigrationObject[];
  readonly patience?: Patience | undefined;
}

/** How long a run stands in line for a busy table, and how often it comes back. Whoever uses the table waits behind it meanwhile. */
export interface Patience {
  readonly lockTimeoutMs: number;
  readonly tries: number;
}

const usualPatience: Patience = { lockTimeoutMs: 5_000, tries: 6 };

/** The table in which MikroORM's own migrator would remember what has run. */
export const journal = `create table if not exists mikro_orm_migrations (
  id serial primary key,
  name varchar(255) not null,
  executed_at timestamptz not null default current_timestamp
)`;

/** What every migration may count on; roles and client are settings, so the same file serves every placement. */
export function migrationSettings({
  schema,
  roles,
  clientId,
}: Pick<MigrationRun, 'schema' | 'roles' | 'clientId'>): [name: string, value: string][] {
  return [
    ['vecindad.owner', roles.owner],
    ['vecindad.serving', roles.serving],
    ['vecindad.guarded', roles.guarded ?? ''],
    ['vecindad.client', clientId ?? ''],
    ['search_path', quoteIdentifier(schema)],
  ];
}

/** The SQL of one migration. Only addSql is used by ours; they need no driver to say what they would run. */
export async function statementsOf({ class: MigrationClass }: MigrationObject): Promise<string[]> {
  const migration = new MigrationClass(undefined, undefined) as Migration;
  await migration.up();
  return migration.getQueries().map(String);
}

async function inTransaction(db: pg.Client, run: MigrationRun, lockTimeoutMs: number): Promise<string[]> {
  await db.query('begin');
  const settings = migrationSettings(run);
  const calls = settings.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`);
  await db.query(`select ${calls.join(', ')}`, settings.flat());
  // Two runs at once go one after the other; no limit on this wait, the first may have much to do.
  await db.query(`select pg_advisory_xact_lock(hashtextextended('vecindad:migrations:' || $1, 0))`, [
    run.schema,
  ]);
  await db.query(
    `set local lock_timeout = ${lockTimeoutMs}; set local role ${quoteIdentifier(run.roles.owner)}; ${journal}`,
  );
  const { rows } = await db.query<{ name: string }>('select name from mikro_orm_migrations');
  const ran = new Set(rows.map(({ name }) => name));
  const pending = run.migrations.filter(({ name }) => !ran.has(name));
  for (const migration of pending) {
    // One round trip a migration: sent one by one, statements took most of the time (docs/decisions/0006).
    await db.query((await statementsOf(migration)).join(';\n')).catch((error: unknown) => {
      // PostgreSQL's own words tell which table, not which file.
      if (error instanceof Error) error.message = `${migration.name}: ${error.message}`;
      throw error;
    });
    await db.query('insert into mikro_orm_migrations (name) values ($1)', [migration.name]);
  }
  await db.query('commit');
  return pending.map(({ name }) => name);
}

/** Somebody holds a table (lock_timeout), a deadlock, or another session changed the same catalogue row. */
const again = new Set(['55P03', '40P01', 'XX000']);

/**
 * Brings one schema up to date, entered as its owner, in one transaction: all that is pending, or nothing. Waits for a busy
 * table only so long, then lets its users pass and tries again.
 * @param db a connection of somebody who is a member of the owner.
 * @returns names of the migrations that ran.
 */
export async function runMigrations(db: pg.Client, run: MigrationRun): Promise<string[]> {
  const { lockTimeoutMs, tries } = run.patience ?? usualPatience;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(db, run, lockTimeoutMs);
    } catch (error) {
      await db.query('rollback').catch(() => undefined);
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (attempt >= tries || !again.has(code)) throw error;
      await sleep(200 * attempt * (0.5 + Math.random()));
    }
  }
}
