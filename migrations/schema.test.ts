import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaDifference } from '#server/schema-difference.js';
import { ownDatabase, type OwnDatabase } from '../tests/world/own-database.js';
import { withConnection } from '#server/database/prepare-installation.js';

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(() => database.drop());

const sql = async <R extends object>(text: string) =>
  withConnection(database.superuserUrl, undefined, async (db) => (await db.query<R>(text)).rows);
const difference = (schema: 'central' | 'shared') => schemaDifference(database.adminUrl, schema);

/** Does something behind the migrations' back, looks, and takes it back. */
async function withFault(fault: string, undo: string, schema: 'central' | 'shared'): Promise<string[]> {
  await sql(fault);
  try {
    return await difference(schema);
  } finally {
    await sql(undo);
  }
}

describe('the migrated database and the entities (A5)', () => {
  test.each(['central', 'shared'] as const)('%s: no difference', async (schema) => {
    expect(await difference(schema)).toEqual([]);
  });

  test.each([
    [
      'a column more',
      'alter table shared.orders add column extra int',
      'alter table shared.orders drop column extra',
    ],
    [
      'a column less',
      'alter table shared.users rename bio to biography',
      'alter table shared.users rename biography to bio',
    ],
    [
      'another type',
      'alter table shared.users alter bio type varchar(9)',
      'alter table shared.users alter bio type text',
    ],
    [
      'NULL allowed',
      'alter table shared.orders alter code drop not null',
      'alter table shared.orders alter code set not null',
    ],
    [
      'a default less',
      'alter table shared.orders alter status drop default',
      `alter table shared.orders alter status set default 'PENDING'`,
    ],
    [
      'an index less',
      'alter index shared.orders_client_id_created_by_id_index rename to other',
      'alter index shared.other rename to orders_client_id_created_by_id_index',
    ],
    [
      'a check less',
      'alter table shared.orders drop constraint orders_total_check',
      'alter table shared.orders add constraint orders_total_check check (total >= 0)',
    ],
    [
      'a table more',
      'create table shared.stray (a int); alter table shared.stray owner to vecindad_owner',
      'drop table shared.stray',
    ],
  ])('%s shows', async (_, fault, undo) => {
    expect(await withFault(fault, undo, 'shared')).not.toEqual([]);
  });

  test('a column more in the registry shows', async () => {
    const fault = 'alter table central.clients add column extra int';
    expect(await withFault(fault, 'alter table central.clients drop column extra', 'central')).not.toEqual(
      [],
    );
  });
});

/** Every table of a placement, whatever migrations add: nobody has to remember to list it here. */
const tables = `select c.oid, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'shared' and c.relkind = 'r' and c.relname <> 'mikro_orm_migrations'`;

describe('every table of a placement (A1, A19, architecture 2)', () => {
  test('there are some', async () => {
    const found = await sql<{ name: string }>(tables);
    expect(found.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['residents', 'users', 'sessions', 'counters', 'orders']),
    );
  });

  test.each([
    [
      'has client_id uuid NOT NULL',
      `exists (select from pg_attribute a where a.attrelid = t.oid and attname = 'client_id' and atttypid = 'uuid'::regtype and attnotnull)`,
    ],
    [
      'has a primary key that begins with it',
      `exists (select from pg_index i join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] where i.indrelid = t.oid and indisprimary and attname = 'client_id')`,
    ],
    [
      'has all its indexes begin with it, but for those that hold a key of the whole installation',
      `not exists (select from pg_index i join pg_class x on x.oid = i.indexrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
         where i.indrelid = t.oid and attname <> 'client_id' and x.relname <> 'users_email_unique')`,
    ],
    [
      'has row-level security, forced on its owner too',
      `(select relrowsecurity and relforcerowsecurity from pg_class where oid = t.oid)`,
    ],
    [
      'has the policies of the client, the owner and the serving role, and no other',
      `(select array_agg(polname::text order by polname) from pg_policy where polrelid = t.oid) = array[t.name || '_client', t.name || '_owner', t.name || '_serving']`,
    ],
    [
      'lets the client policy decide for everybody, reading and writing',
      `exists (select from pg_policy p where polrelid = t.oid and polname = t.name || '_client' and polroles = '{0}' and polcmd = '*' and polpermissive
         and pg_get_expr(polqual, polrelid) = pg_get_expr(polwithcheck, polrelid)
         and pg_get_expr(polqual, polrelid) ~ $$client_id = \\(NULLIF\\(current_setting\\('app.client_id'::text, true\\), ''::text\\)\\)::uuid$$)`,
    ],
    [
      'has a foreign key to residents',
      `t.name = 'residents' or exists (select from pg_constraint k where k.conrelid = t.oid and contype = 'f' and confrelid = 'shared.residents'::regclass)`,
    ],
    [
      'has client_id in every foreign key',
      `not exists (select from pg_constraint k where k.conrelid = t.oid and contype = 'f'
         and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = any(k.conkey) and attname = 'client_id'))`,
    ],
    [
      'has its changes recorded, but for what is no business of a client’s or records itself',
      `t.name in ('residents', 'counters', 'sessions', 'changes', 'seals', 'stock_adjustments', 'product_recommendations',
            'recommendation_runs')
         or exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = t.name || '_recorded' and g.tgenabled = 'O' and g.tgtype = 29)`,
    ],
    [
      'belongs to the owner',
      `(select pg_get_userbyid(relowner) = 'vecindad_owner' from pg_class where oid = t.oid)`,
    ],
    [
      'grants nothing to everybody',
      `not exists (select from pg_class c, aclexplode(c.relacl) g where c.oid = t.oid and g.grantee = 0)`,
    ],
  ])('%s', async (_, holds) => {
    const faults = await sql<{ name: string }>(`select t.name from (${tables}) t where not (${holds})`);
    expect(faults).toEqual([]);
  });

  test('no foreign key cascades, anywhere', async () => {
    const cascading = await sql(
      `select conname from pg_constraint where contype = 'f' and (confdeltype <> 'a' or confupdtype <> 'a')`,
    );
    expect(cascading).toEqual([]);
  });

  test('nothing stands in public', async () => {
    expect(await sql(`select relname from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([]);
  });

  test('the default client of C1 is there, open, and lives in the shared tables', async () => {
    expect(
      await sql(
        `select slug, status, join_policy, state from central.clients join shared.residents on client_id = id`,
      ),
    ).toEqual([{ slug: 'default', status: 'ACTIVE', join_policy: 'OPEN', state: 'OPEN' }]);
  });
});
