// Tried: with the forced drop alone, "permission denied to terminate process".
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { withConnection } from '#server/database/prepare-installation.js';
import { dropDatabase } from './drop-database.js';

const name = `vacuumed_${randomUUID().replaceAll('-', '')}`;
const into = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
const asSuperuser = <T>(...texts: string[]) =>
  withConnection(inject('superuserUrl'), undefined, async (db) => {
    const rows: T[] = [];
    for (const text of texts) rows.push(...((await db.query(text)).rows as T[]));
    return rows;
  });

beforeAll(() =>
  asSuperuser(
    'alter system set autovacuum = on',
    `alter system set autovacuum_naptime = '1s'`,
    'select pg_reload_conf()',
  ),
);
afterAll(() =>
  asSuperuser(
    // As the tests' PostgreSQL had it.
    'alter system set autovacuum = off',
    'alter system reset autovacuum_naptime',
    'select pg_reload_conf()',
    `drop database if exists ${name} with (force)`,
  ),
);

test('an administrator who is no superuser drops a database that is being vacuumed, and has a user', async () => {
  await withConnection(inject('adminUrl'), undefined, async (admin) => {
    await admin.query(`create database ${name}`);
    await withConnection(into(inject('superuserUrl')), undefined, async (db) => {
      // Whoever vacuums it is at it for long.
      await db.query(`create table slow with (autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1)
        as select generate_series(1, 100000) as n`);
      await db.query('delete from slow where n % 2 = 0');
    });
    await vi.waitFor(async () => {
      const workers = await asSuperuser(
        `select from pg_stat_activity where datname = '${name}' and backend_type = 'autovacuum worker'`,
      );
      expect(workers).toHaveLength(1);
    }, 20_000);
    await withConnection(into(inject('adminUrl')), undefined, () => dropDatabase(admin, name));
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    expect(rowCount).toBe(0);
  });
});
