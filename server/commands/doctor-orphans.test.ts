// Tried: with an orphan told by its client id alone (no installation in the mark), "another installation's" are dropped; with
// no look for rows, those of the client that the registry lost are gone; with what a sweep notes taken for rows, the first fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '#server/database/prepare-installation.js';
import { brief, clientOn, examine, rolesOf, underscored, well } from '../../tests/world/doctor.js';
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

describe('roles without a client', () => {
  const lose = async (slug: string) => {
    await world.sql(
      'delete from central.sign_ins where client_id = (select id from central.clients where slug = $1)',
      [slug],
    );
    await world.sql('delete from central.clients where slug = $1', [slug]);
    await world.sql('delete from central.placements where role = $1', [`user_${underscored(slug)}`]);
  };

  test('that made a place and nothing in it are dropped, with it', async () => {
    const slugs = [await clientOn(operator, 'SCHEMA'), await clientOn(operator, 'DATABASE')];
    // As the product's own sweep notes for every client that it comes by.
    const [schema = ''] = slugs.map((slug) => `schema_${underscored(slug)}`);
    await world.sql(
      `insert into ${schema}.recommendation_runs (client_id) select client_id from ${schema}.residents on conflict do nothing`,
    );
    for (const slug of slugs) await lose(slug);
    expect(brief(await doctor())).toEqual(slugs.map(() => ['ORPHAN', null, 'OPEN']));
    expect(brief(await doctor(['--fix']))).toEqual(slugs.map(() => ['ORPHAN', null, 'FIXED']));
    for (const slug of slugs) expect(await rolesOf(world, slug)).toBe(0);
    const [left] = await world.sql(
      `select (select count(*)::int from pg_namespace where nspname = any($1)) schemas,
         (select count(*)::int from pg_database where datname = any($1)) databases`,
      [slugs.flatMap((slug) => [`schema_${underscored(slug)}`, `tenant_${underscored(slug)}`])],
    );
    expect(left).toEqual({ schemas: 0, databases: 0 });
    expect(await doctor()).toEqual(well);
  });

  test.each(['SCHEMA', 'DATABASE'] as const)(
    'of a client on %s with rows are left to the operator',
    async (tier) => {
      const slug = await clientOn(operator, tier, world.email('doc'));
      await lose(slug);
      const { findings } = await doctor(['--fix']);
      expect(findings).toMatchObject([
        { code: 'ORPHAN', state: 'FAILED', how: expect.stringContaining('users holds rows') as string },
      ]);
      expect(await rolesOf(world, slug)).toBe(2);
      const place = underscored(slug);
      await world.sql(
        tier === 'SCHEMA'
          ? `drop schema schema_${place} cascade`
          : `drop database tenant_${place} with (force)`,
      );
      expect(brief(await doctor(['--fix']))).toEqual([['ORPHAN', null, 'FIXED']]);
    },
  );

  test('of a database with a table of somebody else’s in it, as after an adoption, are left too', async () => {
    const slug = await clientOn(operator, 'DATABASE');
    await lose(slug);
    const url = new URL(world.database.superuserUrl);
    url.pathname = `/tenant_${underscored(slug)}`;
    await withConnection(url.href, undefined, (db) => db.query('create table public.stranger (a int)'));
    const { findings } = await doctor(['--fix']);
    expect(findings).toMatchObject([
      { state: 'FAILED', how: expect.stringContaining('public.stranger') as string },
    ]);
    await withConnection(url.href, undefined, (db) => db.query('drop table public.stranger'));
    expect(brief(await doctor(['--fix']))).toEqual([['ORPHAN', null, 'FIXED']]);
  });

  test('of another installation on the same server, a copy of the database even, are not touched', async () => {
    const other = await World.start({ SIGNUP_ISOLATION: 'SCHEMA' });
    const neighbour = await other.client('Neighbour');
    const [id] = await world.sql('select id from central.installation');
    expect(await other.sql('select id from central.installation')).toEqual([id]);
    expect(await doctor(['--fix'])).toEqual(well);
    expect(await rolesOf(world, neighbour.slug)).toBe(2);
    await neighbour.as().ask('{ me { email } }');
    await other.stop();
  });
});
