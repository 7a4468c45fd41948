import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '#server/database/prepare-installation.js';
import { ownDatabase, type OwnDatabase } from '../tests/world/own-database.js';
import { writeMigration, type NewMigration } from './write-migration.js';

let database: OwnDatabase;
let folder: string;
beforeAll(async () => {
  database = await ownDatabase();
  folder = await mkdtemp(join(tmpdir(), 'vecindad-migration-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const now = new Date('2026-12-01T10:20:30.456Z');
const wanted = (kind: NewMigration['kind'], name: string): NewMigration => ({
  ...{ kind, name, folder, now },
  url: database.superuserUrl,
});

describe('a migration written from the entities (A5)', () => {
  test('has nothing to do while the database is what the entities say', async () => {
    expect((await writeMigration(wanted('central', 'nothing-new'))).statements).toBe(0);
  });

  test('has what the tables lack, in names that fit every placement', async () => {
    await withConnection(database.superuserUrl, undefined, (db) =>
      db.query('alter table shared.orders drop column notes; alter table shared.users add column stray text'),
    );
    const { file, statements } = await writeMigration(wanted('tenant', 'add-notes'));
    expect(basename(file)).toBe('20261201102030-add-notes.ts');
    const code = await readFile(file, 'utf8');
    expect(statements).toBe(2);
    expect(code).toContain('export class AddNotes extends TenantMigration');
    expect(code).toContain(String.raw`alter table \"orders\" add \"notes\" text null`);
    expect(code).toContain(String.raw`alter table \"users\" drop column \"stray\"`);
    expect(code).not.toContain('shared');
  });

  test('never overwrites one that is there', async () => {
    await expect(writeMigration(wanted('central', 'nothing-new'))).rejects.toThrow('EEXIST');
  });
});
