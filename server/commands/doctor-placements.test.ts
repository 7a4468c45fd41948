import { afterAll, beforeAll, expect, test } from 'vitest';
import { newestMigration, tenantMigrations } from '../../migrations/tenant/list.js';
import { brief, clientOn, examine, underscored, well } from '../../tests/world/doctor.js';
import { operatorOn } from '../../tests/world/operator.js';
import { World } from '../../tests/world/world.js';
import type { OpenOperator } from './operator.js';

let world: World;
let operator: OpenOperator;
beforeAll(async () => {
  world = await World.start();
  operator = await operatorOn(world);
});
afterAll(async () => {
  await operator.close();
  await world.stop();
});

const doctor = (args?: string[]) => examine(world, args);

let slug: string;
let name: string;
beforeAll(async () => {
  slug = await clientOn(operator, 'SCHEMA');
  name = underscored(slug);
});

/** Does something behind the product's back, looks, and takes it back. @returns code and words of each finding. */
async function withFault(fault: string, undo: string): Promise<string[][]> {
  await world.sql(fault);
  try {
    const { findings } = await doctor();
    return findings.map(({ code, client, what }) => [code, client ?? '', what]);
  } finally {
    await world.sql(undo);
  }
}

test.each([
  [
    'grant truncate on %S.orders to %U',
    'revoke truncate on %S.orders from %U',
    /user_\S+ has TRUNCATE on schema_/,
  ],
  [
    'alter role %U createdb',
    'alter role %U nocreatedb',
    /is a superuser, bypasses row security or makes roles/,
  ],
  ['grant %O to %U', 'revoke %O from %U', /user_\S+ is a member of owner_/],
  ['create role %X; grant %O to %X', 'drop role %X', /other_\S+ may enter owner_/],
  ['create role %X; grant %U to %X', 'drop role %X', /other_\S+ may enter user_/],
  ['create role %X; grant %X to %U', 'drop role %X', /user_\S+ is a member of other_/],
  ['comment on role %U is null', '%MARK', /user_\S+ does not bear the mark of this client/],
  [
    '%OLDMARK',
    '%MARK',
    /user_\S+ bears the mark of another installation or of this one before it was restored/,
  ],
  ['alter schema %S rename to %X', 'alter schema %X rename to %S', /the schema schema_\S+ is gone/],
  ['alter role %U rename to %X', 'alter role %X rename to %U', /the role user_\S+ is gone/],
])('%s shows', async (fault, undo, words) => {
  const [mark] = await world.sql<{ mark: string }>(
    `select shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = $1`,
    [`user_${name}`],
  );
  const filled = (text: string) =>
    text
      .replace('%OLDMARK', `comment on role %U is '${mark?.mark.replace(/\d+$/, '1')}'`)
      .replace('%MARK', `comment on role %U is '${mark?.mark}'`)
      .replaceAll('%S', `schema_${name}`)
      .replaceAll('%U', `user_${name}`)
      .replaceAll('%O', `owner_${name}`)
      .replaceAll('%X', `other_${name}`);
  const found = await withFault(filled(fault), filled(undo));
  expect(found.map(([, client]) => client)).toContain(slug);
  expect(found.map(([, , what]) => what).join('\n')).toMatch(words);
  expect(await doctor()).toEqual(well);
});

test('a right of the application that it should not have shows', async () => {
  const found = await withFault(
    'grant truncate on shared.orders to vecindad_app',
    'revoke truncate on shared.orders from vecindad_app',
  );
  expect(found).toEqual([['PRIVILEGES', '', 'vecindad_app has TRUNCATE on shared.orders']]);
});

test('the registry’s word on migrations is put right; what is behind is for `npm run migrate`', async () => {
  const before = tenantMigrations.at(-2)?.name ?? '';
  await world.sql('update central.placements set migration = $1 where schema = $2', [
    before,
    `schema_${name}`,
  ]);
  expect(brief(await doctor())).toEqual([['REGISTRY_MIGRATION', slug, 'OPEN']]);
  expect(brief(await doctor(['--fix']))).toEqual([['REGISTRY_MIGRATION', slug, 'FIXED']]);
  expect(await doctor()).toEqual(well);
  await world.sql(`delete from schema_${name}.mikro_orm_migrations where name = $1`, [newestMigration]);
  const behind = await doctor(['--fix']);
  expect(brief(behind)).toEqual([
    ['BEHIND', slug, 'OPEN'],
    ['REGISTRY_MIGRATION', slug, 'FIXED'],
  ]);
  expect(behind.findings[0]?.what).toContain(`stand at ${before}`);
  await world.sql(`insert into schema_${name}.mikro_orm_migrations (name) values ($1)`, [newestMigration]);
  expect((await doctor(['--fix'])).ok).toBe(true);
});

test('a database that is away is told, and the others are looked at', async () => {
  const own = underscored(await clientOn(operator, 'DATABASE'));
  await world.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'tenant_${own}'`);
  const found = await withFault(
    `alter database tenant_${own} rename to tenant_${own}_away`,
    `alter database tenant_${own}_away rename to tenant_${own}`,
  );
  expect(found).toEqual([
    ['UNREACHABLE', own.replaceAll('_', '-'), expect.stringContaining('does not exist')],
  ]);
});
