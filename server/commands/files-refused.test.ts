import { mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../../tests/world/operator.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await World.start();
  folder = await mkdtemp(join(tmpdir(), 'vecindad-files-'));
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => cli(world, args);

describe('what can go wrong with files by the operator’s tool', () => {
  let acme: TestClient;
  beforeAll(async () => {
    acme = await world.client('Wrong');
  });

  test.each([
    [['import'], /^Usage/],
    [['import', 'products', 'x.csv'], /'--client <slug>' not specified/],
    [['import', 'orders', '--client', 'x'], /unknown command 'orders'/],
    [['export', 'nothing', '--client', 'x'], /unknown command 'nothing'/],
    [['export', 'products', 'a', 'b', '--client', 'x'], /too many arguments/],
  ])('%j is wrong use', async (args, reason) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.replace(/^error: /, '')).toMatch(reason);
    expect((await run(...args, '--json')).json()).toMatchObject({ error: { code: 'USAGE' } });
  });

  test('with --json, standard output is no place for the file', async () => {
    const said = await run('export', 'products', '--client', acme.slug, '--json');
    expect([said.code, said.json()]).toMatchObject([
      2,
      { error: { message: 'With --json, name the file.' } },
    ]);
  });

  test('an unknown client, and a file that is not there, end with one line', async () => {
    for (const verb of ['import', 'export'])
      expect(await run(verb, 'products', '--client', 'nobody', '/no/such/file')).toMatchObject({
        ...{ code: 1, out: '', err: 'The client “nobody” was not found.\n' },
      });
    const said = await run('import', 'products', '--client', acme.slug, '/no/such/file');
    expect([said.code, said.out]).toEqual([1, '']);
    expect(said.err).toMatch(/^ENOENT[^\n]*\n$/);
  });

  test('of many faults a hundred are told, and all as a document', async () => {
    const input = `sku,name\n${Array.from({ length: 150 }, (_, i) => `F-${i},\n`).join('')}`;
    const args = ['import', 'products', '--client', acme.slug];
    const { code, out } = await cli(world, args, { input });
    expect([code, out.split('\n').slice(-4)]).toEqual([
      1,
      [
        expect.stringMatching(/^Line 101, name: /),
        '… and 50 more.',
        'The file has 150 faults; nothing was imported.',
        '',
      ],
    ]);
    const preview = await cli(world, [...args, '--dry-run', '--json'], { input });
    expect([preview.code, preview.json()]).toMatchObject([1, { dryRun: true, count: 150 }]);
    const { error } = (await cli(world, [...args, '--json'], { input })).json<{ error: object }>();
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', count: 150 });
  });

  test('what a file says in a fault moves no cursor', async () => {
    const input = 'sku,name,\u001b[2J\nA,x,y\n';
    const { code, out } = await cli(world, ['import', 'products', '--client', acme.slug], { input });
    expect(code).toBe(1);
    expect(out).toMatch(/^Line 1, �\[2j: There is no such column/);
  });

  test('an export that fails leaves the file as it was, and nothing beside it', async () => {
    const own = await mkdtemp(join(folder, 'own-'));
    const file = join(own, 'products.csv');
    await writeFile(file, 'before');
    await acme.sql('alter table products rename column sku to kus');
    const said = await run('export', 'products', '--client', acme.slug, file);
    await acme.sql('alter table products rename column kus to sku');
    expect(said.code).toBe(1);
    expect([await readFile(file, 'utf8'), await readdir(own)]).toEqual(['before', ['products.csv']]);
    expect((await run('export', 'products', '--client', acme.slug, file)).code).toBe(0);
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readdir(own)).toEqual(['products.csv']);
    const linked = join(own, 'linked.csv');
    await symlink('/dev/null', linked);
    expect((await run('export', 'products', '--client', acme.slug, linked)).code).toBe(0);
    expect((await stat('/dev/null')).isFile()).toBe(false);
  });

  test('a paused client’s data can be taken out and brought in', async () => {
    const paused = await world.client('Paused');
    await run('client', 'pause', paused.slug);
    const args = ['--client', paused.slug];
    expect((await cli(world, ['import', 'products', ...args], { input: 'sku,name\nA,x\n' })).code).toBe(0);
    expect((await run('export', 'products', ...args)).out).toMatch(/\nA,x,/);
  });
});
