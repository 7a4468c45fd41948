// Tried: without the triggers, or with triggers that are not ALWAYS, no installation is migrated; with the check that says so
// taken out as well, the owner and the superuser get through, or whoever switches triggers off for the session. With a DELETE
// let through at any depth, every one by hand is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { privilegeFaults } from '#server/tenancy/assert-privileges.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client();
  await acme.as().ask('mutation { createOrder(input: {}) { id } }');
  await seal(acme);
});
afterAll(() => world.stop());

const seal = (of: TestClient) =>
  of.sql(
    `insert into seals (client_id, number, change_id, seal)
     select client_id, row_number() over (order by id), id, 'by hand' from changes where client_id = $1`,
    [of.id],
  );
const rowsOf = async (of: TestClient) =>
  of.sql<{ changes: number; seals: number }>(
    `select (select count(*)::int from changes where client_id = $1) as changes,
       (select count(*)::int from seals where client_id = $1) as seals`,
    [of.id],
  );
/** Who owns the client's tables. */
const ownerOf = async (of: TestClient) => {
  const [row] = await of.sql<{ owner: string }>(
    `select tableowner as owner from pg_tables where tablename = 'changes' and schemaname = current_schema()`,
  );
  return row?.owner ?? '';
};

const denied = { code: '42501' };
const attempts = ['changes', 'seals'].flatMap((table) => [
  `update ${table} set client_id = client_id`,
  `update ${table} set client_id = client_id where false`,
  `delete from ${table}`,
  `delete from ${table} where false`,
  `truncate ${table} cascade`,
]);

describe('the record of changes is only added to (C8)', () => {
  test.each(attempts)('not even its owner may: %s', async (text) => {
    const before = await rowsOf(acme);
    const owner = await ownerOf(acme);
    await expect(acme.sql(`set role ${owner}; ${text}; reset role`)).rejects.toMatchObject(denied);
    expect(await rowsOf(acme)).toEqual(before);
  });

  test.each(attempts)('not even a superuser may, by hand: %s', async (text) => {
    await expect(acme.sql(text)).rejects.toMatchObject(denied);
  });

  test.each(attempts)('nor where triggers are switched off for the session: %s', async (text) => {
    const off = 'set local session_replication_role = replica';
    await expect(acme.sql(`${off}; ${text}`)).rejects.toMatchObject(denied);
  });

  test.each([
    `set local app.actor = 'erase_changes'; set local app.erasing = 'on'; delete from changes`,
    `do $$ begin execute 'delete from changes /* PL/pgSQL function erase_changes(uuid) line 1 */'; end $$`,
    `create function pg_temp.erase_changes(uuid) returns void language sql as 'delete from changes'; select pg_temp.erase_changes(null)`,
  ])('nor by what looks like its way out: %s', async (text) => {
    await expect(acme.sql(text)).rejects.toMatchObject(denied);
  });
});

describe('its one way out', () => {
  test('erases one client’s record whole, and nobody else’s', async () => {
    const globex = await world.client('Globex');
    await seal(globex);
    const before = await rowsOf(acme);
    await globex.sql(`set role ${await ownerOf(globex)}; select erase_changes('${globex.id}'); reset role`);
    expect(await rowsOf(globex)).toEqual([{ changes: 0, seals: 0 }]);
    expect(await rowsOf(acme)).toEqual(before);
  });

  test('is the owner’s alone', async () => {
    const [open] = await acme.sql(
      `select has_function_privilege('public', 'erase_changes(uuid)', 'execute') as everybody,
         (select relacl is null or not exists (select from aclexplode(relacl) where grantee <> relowner)
           from pg_class where oid = 'erasures'::regclass) as closed`,
    );
    expect(open).toEqual({ everybody: false, closed: true });
  });
});

describe('the check at the end of a migration', () => {
  const roles = { owner: 'vecindad_owner', serving: 'vecindad_app', guarded: 'vecindad_guarded' };
  const faults = () =>
    withConnection(world.database.superuserUrl, undefined, (db) => privilegeFaults(db, roles, ['shared']));

  test.each([
    [
      'vecindad_app may change or delete rows of shared.changes',
      'grant update (action) on shared.changes to vecindad_app',
      'revoke update (action) on shared.changes from vecindad_app',
    ],
    [
      'vecindad_app may change or delete rows of shared.seals',
      'grant delete on shared.seals to vecindad_app',
      'revoke delete on shared.seals from vecindad_app',
    ],
    [
      'vecindad_guarded may erase the record of shared',
      'grant execute on function shared.erase_changes(uuid) to vecindad_guarded',
      'revoke execute on function shared.erase_changes(uuid) from vecindad_guarded',
    ],
    [
      'vecindad_app may erase the record of shared',
      'grant insert on shared.erasures to vecindad_app',
      'revoke insert on shared.erasures from vecindad_app',
    ],
    [
      'shared.changes can be changed by whoever owns it',
      'alter table shared.changes enable trigger changes_kept',
      'alter table shared.changes enable always trigger changes_kept',
    ],
    [
      'shared.seals can be changed by whoever owns it',
      'alter table shared.seals disable trigger seals_kept',
      'alter table shared.seals enable always trigger seals_kept',
    ],
  ])('says: %s', async (fault, breaks, repairs) => {
    expect(await faults()).toEqual([]);
    await world.sql(breaks);
    expect(await faults()).toEqual([fault]);
    await world.sql(repairs);
  });
});
