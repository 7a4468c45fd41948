import { afterAll, beforeAll, expect, test } from 'vitest';
import { withConnection } from '#server/database/prepare-installation.js';
import { ownDatabase, type OwnDatabase } from '../../../tests/world/own-database.js';
import { scramVerifier } from './scram-verifier.js';

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(() => database.drop());

test('PostgreSQL takes the verifier for the password, and lets nobody in with another', async () => {
  const role = `scram_${process.pid}`;
  const sql = (text: string) => withConnection(database.superuserUrl, undefined, (db) => db.query(text));
  await sql(`create role ${role} login password '${scramVerifier('right-Password_1')}'`);
  try {
    const { rows } = await sql(`select rolpassword from pg_authid where rolname = '${role}'`);
    expect(rows).toEqual([{ rolpassword: expect.stringMatching(/^SCRAM-SHA-256\$4096:/) as string }]);
    await sql(`grant connect on database ${new URL(database.superuserUrl).pathname.slice(1)} to ${role}`);
    const as = (password: string) => {
      const url = new URL(database.superuserUrl);
      url.username = role;
      url.password = password;
      return withConnection(url.href, undefined, (db) => db.query('select 1'));
    };
    await expect(as('right-Password_1')).resolves.toBeDefined();
    await expect(as('wrong-Password_1')).rejects.toMatchObject({ code: '28P01' });
  } finally {
    await sql(`drop owned by ${role}; drop role ${role}`);
  }
});
