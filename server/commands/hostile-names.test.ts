// Tried: with the slug taken as it comes (no isSlug in the schema, none in dedicatedNames), hostile slugs make databases.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { hostileNames } from '../../tests/world/hostile-names.js';
import { operatorOn } from '../../tests/world/operator.js';
import { World } from '../../tests/world/world.js';
import { clientCreate } from './client-create.js';
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

let made = 0;
const freshSlug = (name: string) => `${name}-${process.pid}-${(made += 1)}`;

describe('hostile names (B7)', () => {
  const inPostgres = async () =>
    (
      await world.sql<{ name: string }>(
        `select 'schema ' || nspname as name from pg_namespace
         union all select 'table ' || relnamespace::regnamespace || relname from pg_class where relkind = 'r'
         union all select 'function ' || proname || ' in ' || pronamespace::regnamespace from pg_proc
         union all select 'role ' || rolname from pg_roles where rolname ~ '(hostile|evil|x_y)'
         union all select 'database ' || datname from pg_database where datname ~ '(hostile|evil|x_y)'`,
      )
    ).map(({ name }) => name);

  test(`${hostileNames.length} of them as slug and server are refused and make nothing`, async () => {
    const before = (await inPostgres()).toSorted();
    const wanted = { name: 'Evil', isolation: Isolation.DATABASE };
    for (const hostile of hostileNames)
      for (const options of [{ slug: hostile }, { slug: freshSlug('evil'), server: hostile }])
        await expect(clientCreate(operator, { ...wanted, ...options }), hostile).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
        });
    expect((await inPostgres()).toSorted()).toEqual(before);
    expect(await world.sql(`select from central.clients where name = 'Evil'`)).toEqual([]);
  });

  test('as name and description they are text; as address they are refused', async () => {
    const before = (await inPostgres()).toSorted();
    for (const hostile of hostileNames.filter((name) => name.trim() !== '' && !name.includes('\0'))) {
      const slug = freshSlug('text');
      const text = hostile.slice(0, 40);
      const words = { slug, isolation: Isolation.SHARED, name: text, description: text };
      const { data } = await clientCreate(operator, words);
      expect(data).toMatchObject({ client: { slug, name: text.trim() } });
      await expect(
        clientCreate(operator, { ...words, slug: freshSlug('text'), ownerEmail: hostile }),
      ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect((await inPostgres()).toSorted()).toEqual(before);
  });

  test('the longest slug makes exactly its own objects', async () => {
    const slug = `evil-${randomBytes(17).toString('hex')}x`;
    expect(slug).toHaveLength(40);
    const before = await inPostgres();
    await clientCreate(operator, { name: 'Long', slug, isolation: Isolation.SCHEMA });
    const name = slug.replaceAll('-', '_');
    const added = (await inPostgres()).filter((one) => !before.includes(one) && !one.startsWith('table '));
    const inside = added.filter((one) => one.endsWith(` in schema_${name}`));
    expect(inside).toContain(`function record_change in schema_${name}`);
    expect(added.filter((one) => !inside.includes(one)).toSorted()).toEqual([
      `role owner_${name}`,
      `role user_${name}`,
      `schema schema_${name}`,
    ]);
  });
});
