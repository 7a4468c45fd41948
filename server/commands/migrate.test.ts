import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withConnection } from '#server/database/prepare-installation.js';
import { schemaDifference } from '../schema-difference.js';
import { ownDatabase, type OwnDatabase } from '../../tests/world/own-database.js';
import { migrateInstallation, pendingMigrations } from '../tenancy/migrate.js';
import { migrationSql } from '../tenancy/migration-sql.js';

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(() => database.drop());

const root = new URL('../..', import.meta.url).pathname;

/** Runs a command of the operator's as npm does, with nothing in its environment but what is given. */
async function run(command: string, args: string[], env: Record<string, string> = {}) {
  const words = ['--import', './scripts/typescript.js', `server/commands/${command}.ts`, ...args];
  return promisify(execFile)(process.execPath, words, { cwd: root, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe('npm run migrate, as a process of its own (A5)', () => {
  test('brings an installation up to date and says so', async () => {
    const env = { DATABASE_URL: database.applicationUrl, DATABASE_ADMIN_URL: database.adminUrl };
    const { code, stdout } = await run('migrate', [], env);
    expect(code).toBe(0);
    expect(stdout).toContain('The installation is up to date.');
  });

  test('fails with one line and code 1, without a stack', async () => {
    const { code, stderr } = await run('migrate', [], { DATABASE_URL: 'mysql://x' });
    expect([code, stderr]).toEqual([1, 'DATABASE_URL should be a postgres:// URL.\n']);
  });

  test('--sql prints what runs by itself on an empty schema and makes the same tables', async () => {
    const { code, stdout } = await run('migrate', ['--sql']);
    expect([code, stdout]).toEqual([0, await migrationSql()]);
    await withConnection(database.superuserUrl, undefined, async (db) => {
      await db.query('drop schema shared cascade; create schema shared authorization vecindad_owner');
      await db.query(stdout);
    });
    expect(await schemaDifference(database.adminUrl, 'shared')).toEqual([]);
    expect(await pendingMigrations(database.applicationUrl, undefined)).toEqual([]);
    const { applicationUrl, adminUrl } = database;
    const { reports } = await migrateInstallation({ applicationUrl, adminUrl, ssl: undefined });
    expect(reports.flatMap(({ ran }) => ran)).toEqual([]);
  });
});

describe('npm run migration:create (A5)', () => {
  test.each([['tenant'], ['tenant', '../up']])('with %j %j tells how it is used', async (...args) => {
    const { code, stderr } = await run('migration-create', args, {
      DATABASE_URL: inject('applicationUrl'),
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Usage: npm run migration:create/);
  });
});

describe('the emitted schema', () => {
  test('is the committed one', async () => {
    const { code, stderr } = await run('emit-schema', ['--check']);
    expect([code, stderr]).toEqual([0, '']);
  });
});
