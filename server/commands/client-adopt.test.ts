import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyToAdopt } from '#server/accounts/adopt-company.js';
import { companyOf } from '../../tests/world/adoptions.js';
import { oldShop, type OldShop } from '../../tests/world/old-shop.js';
import { cli } from '../../tests/world/operator.js';
import { World } from '../../tests/world/world.js';

let world: World;
let shop: OldShop;
let folder: string;
let mine: CompanyToAdopt;
beforeAll(async () => {
  world = await World.start();
  shop = await oldShop();
  mine = companyOf(shop);
  folder = await mkdtemp(join(tmpdir(), 'vecindad-mapping-'));
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

const run = (...more: string[]) => {
  const { name, slug, address } = mine;
  const words = ['--name', name, '--slug', slug, '--database', address.url ?? address.database];
  return cli(world, ['client', 'adopt', ...words, ...more]);
};

describe('client adopt (C9)', () => {
  test('--dry-run prints the SQL and makes nothing', async () => {
    const { code, out } = await run('--dry-run');
    expect([code, out]).toEqual([0, expect.stringContaining('commit;') as string]);
    expect(await world.sql('select from central.clients where slug = $1', [mine.slug])).toEqual([]);
  });

  test('a mapping that is none is wrong, and nothing is changed', async () => {
    const file = join(folder, 'mapping.json');
    await writeFile(file, '{ "tables": 7 }');
    expect((await run('--mapping', file)).code).not.toBe(0);
  });

  test('a database that is not there is refused', async () => {
    const words = ['--name', 'Gone', '--slug', 'gone-shop', '--database', 'no_such_shop'];
    expect((await cli(world, ['client', 'adopt', ...words])).code).toBe(1);
  });

  test('takes the shop over, and says what became of each table', async () => {
    const { code, json } = await run('--json');
    expect(code).toBe(0);
    expect(json<{ adopted: { table: string }[] }>().adopted.map(({ table }) => table)).toEqual([
      'users',
      'orders',
      'categories',
      'products',
      'price_lists',
      'price_list_items',
      'customers',
      'customer_contacts',
      'order_items',
    ]);
    expect((await run()).code).toBe(1);
  });
});
