import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { centralMigrations } from '../../migrations/central/list.js';
import { tenantMigrations } from '../../migrations/tenant/list.js';
import { guardedRole, ownerRole } from '#server/database/installation-roles.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { ownDatabase, type OwnDatabase } from '../../tests/world/own-database.js';
import { assertPrivileges } from './assert-privileges.js';
import { migrateInstallation, pendingMigrations } from './migrate.js';

const central = centralMigrations.map(({ name }) => name);
const tenant = tenantMigrations.map(({ name }) => name);

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(() => database.drop());

const superuser = <T extends object>(text: string, url = database.superuserUrl) =>
  withConnection(url, undefined, async (db) => (await db.query<T>(text)).rows);

/** Addresses of a database that is not there yet. */
function freshDatabase() {
  const name = `fresh_${randomBytes(6).toString('hex')}`;
  const into = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    applicationUrl: into(inject('applicationUrl')),
    adminUrl: inject('adminUrl'),
    superuserUrl: into(inject('superuserUrl')),
    drop: () => superuser(`drop database if exists ${name} with (force)`, inject('superuserUrl')),
  };
}

describe('migrations (A5)', () => {
  test('run a second time, do nothing', async () => {
    const { applicationUrl, adminUrl } = database;
    const { reports } = await migrateInstallation({ applicationUrl, adminUrl, ssl: undefined });
    const installation = { server: 'main', client: null, ran: [], failed: null };
    expect(reports).toEqual([
      { placement: 'central', ...installation },
      { placement: 'shared', ...installation },
    ]);
    expect(await pendingMigrations(applicationUrl, undefined)).toEqual([]);
  });

  test('make a database that is not there, by an administrator who is no superuser', async () => {
    const [admin] = await superuser(`select rolsuper from pg_roles where rolname = 'vecindad_admin'`);
    expect(admin).toEqual({ rolsuper: false });
    const fresh = freshDatabase();
    try {
      const { reports, roles } = await migrateInstallation({ ...fresh, ssl: undefined });
      expect(roles).toEqual({ owner: ownerRole, serving: 'vecindad_app', guarded: guardedRole });
      expect(reports.map(({ ran }) => ran)).toEqual([central, tenant]);
      expect(await superuser('select state from shared.residents', fresh.superuserUrl)).toEqual([
        { state: 'OPEN' },
      ]);
      const [access] = await superuser(
        `select has_database_privilege('public', current_database(), 'connect') as connect,
           has_database_privilege('public', current_database(), 'temporary') as temporary`,
        fresh.superuserUrl,
      );
      expect(access).toEqual({ connect: false, temporary: false });
    } finally {
      await fresh.drop();
    }
  });

  test('by four at once on a database that is not there, run once', async () => {
    const fresh = freshDatabase();
    try {
      const runs = await Promise.all(
        [1, 2, 3, 4].map(() => migrateInstallation({ ...fresh, ssl: undefined })),
      );
      const ran = runs.flatMap(({ reports }) => reports.flatMap((report) => report.ran));
      expect(ran.toSorted()).toEqual([...central, ...tenant].toSorted());
    } finally {
      await fresh.drop();
    }
  });

  test('that have not run are named', async () => {
    const fresh = freshDatabase();
    try {
      await migrateInstallation({ ...fresh, ssl: undefined });
      await superuser(
        `delete from shared.mikro_orm_migrations where name like '%-orders'; drop table central.mikro_orm_migrations`,
        fresh.superuserUrl,
      );
      expect(await pendingMigrations(fresh.applicationUrl, undefined)).toEqual([
        ...central.map((name) => `central/${name}`),
        'shared/20261121000200-orders',
      ]);
    } finally {
      await fresh.drop();
    }
  });
});

describe('the assertion that ends a run of migrations', () => {
  const role = `test_${randomBytes(6).toString('hex')}`;
  const roles = { owner: ownerRole, serving: role, guarded: undefined };
  const check = () =>
    withConnection(database.superuserUrl, undefined, (db) =>
      assertPrivileges(db, roles, ['central', 'shared']),
    );
  beforeAll(() => superuser(`create role ${role}; grant select on shared.orders to ${role}`));
  afterAll(() => superuser(`drop owned by ${role}; drop role ${role}`));

  test('is content with rows alone', async () => {
    await expect(check()).resolves.toBeUndefined();
  });

  test.each([
    ['a superuser', `alter role ${role} superuser`, `alter role ${role} nosuperuser`],
    ['one that bypasses row security', `alter role ${role} bypassrls`, `alter role ${role} nobypassrls`],
    ['one that makes roles', `alter role ${role} createrole`, `alter role ${role} nocreaterole`],
    ['one that makes databases', `alter role ${role} createdb`, `alter role ${role} nocreatedb`],
    ['a member of the owner', `grant vecindad_owner to ${role}`, `revoke vecindad_owner from ${role}`],
    [
      'the owner of a table',
      `alter table shared.orders owner to ${role}`,
      `alter table shared.orders owner to vecindad_owner; grant select on shared.orders to ${role}`,
    ],
    [
      'TRUNCATE',
      `grant truncate on shared.orders to ${role}`,
      `revoke truncate on shared.orders from ${role}`,
    ],
    [
      'TRIGGER',
      `grant trigger on central.clients to ${role}`,
      `revoke trigger on central.clients from ${role}`,
    ],
    [
      'REFERENCES',
      `grant references on shared.users to ${role}`,
      `revoke references on shared.users from ${role}`,
    ],
    [
      'CREATE in a schema',
      `grant create on schema shared to ${role}`,
      `revoke create on schema shared from ${role}`,
    ],
    [
      'the right to grant on',
      `grant select on shared.users to ${role} with grant option`,
      `revoke all on shared.users from ${role}`,
    ],
    [
      'the owner of a function',
      `alter function central.date_client_change() owner to ${role}`,
      `alter function central.date_client_change() owner to vecindad_owner`,
    ],
    [
      'the owner of a schema',
      `alter schema central owner to ${role}`,
      `alter schema central owner to vecindad_owner`,
    ],
  ])('finds %s', async (_, fault, undo) => {
    await superuser(fault);
    try {
      await expect(check()).rejects.toThrow(/^Isolation is broken: .*test_/);
    } finally {
      await superuser(undo);
    }
    await expect(check()).resolves.toBeUndefined();
  });
});
