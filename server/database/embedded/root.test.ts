import { chmod, lstat, mkdir, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, test, type TestContext } from 'vitest';

import { type Machine, thisMachine } from './machine.js';
import { startOn } from './start-embedded.js';
import { ask, copyPackage, temporaryFolder } from './testing/embedded-world.js';
import './testing/patience.test.setup.js';

const nobody = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n';

/** A machine whose /var/lib and /tmp are this test's own. */
async function world(onTestFinished: TestContext['onTestFinished'], machine: Partial<Machine> = {}) {
  const folder = await temporaryFolder(onTestFinished);
  const closed = join(folder, 'closed');
  const systemDir = join(folder, 'var/lib/vecindad');
  await mkdir(closed, { mode: 0o700 });
  await mkdir(join(folder, 'tmp'));
  const own = { ...thisMachine(), systemDir, tempDir: join(folder, 'tmp'), ...machine };
  const said: string[] = [];
  const log = { info: () => undefined, warn: (line: string) => void said.push(line) };
  const start = async (dataDir: string, more: Partial<Machine> = {}, throwaway = true) => {
    const embedded = await startOn({ ...own, ...more }, { dataDir, log, throwaway });
    onTestFinished(() => embedded.stop());
    return embedded;
  };
  return { folder, closed, systemDir, said, start };
}

describe.runIf(process.getuid?.() === 0)('as root (only root can try it)', () => {
  let systemHasPostgres = false;
  beforeAll(async () => {
    systemHasPostgres = /^postgres:/m.test(await readFile('/etc/passwd', 'utf8'));
  });

  test.concurrent(
    'PostgreSQL runs as "postgres" where there is one, else as "nobody"; data keep their owner',
    async ({ onTestFinished, expect }) => {
      const { folder, start } = await world(onTestFinished);
      const dataDir = join(folder, 'data');
      const first = await start(dataDir, { readPasswd: () => Promise.resolve(nobody) });
      expect((await stat(join(dataDir, 'postgres/data'))).uid).toBe(65534);
      await ask(first.superuserUrl, 'create table kept as select 42 as answer');
      await first.stop();
      // A user "postgres" came with some package since.
      const second = await start(dataDir);
      expect(await ask(second.superuserUrl, 'select answer from kept')).toBe(42);
      expect((await stat(join(dataDir, 'postgres/data'))).uid).toBe(65534);
      if (!systemHasPostgres) return;
      const other = await start(join(folder, 'other'));
      expect(await ask(other.superuserUrl, 'select 1')).toBe(1);
      expect((await stat(join(folder, 'other/postgres/data'))).uid).not.toBe(65534);
    },
  );

  test.concurrent(
    'an owner that is no longer a user hands the data on',
    async ({ onTestFinished, expect }) => {
      const { folder, start } = await world(onTestFinished);
      const dataDir = join(folder, 'data');
      await (await start(dataDir)).stop();
      const passwd = nobody.replaceAll('65534', '65533').replace('nobody', 'postgres') + nobody;
      const { uid } = await stat(join(dataDir, 'postgres'));
      const without = () => Promise.resolve(uid === 65534 ? passwd : nobody);
      await (await start(dataDir, { readPasswd: without })).stop();
      expect((await stat(join(dataDir, 'postgres/data/global'))).uid).toBe(65534);
    },
  );

  test.concurrent(
    'a machine with neither user is a clear error, and no user is made',
    async ({ onTestFinished, expect }) => {
      const { folder, start } = await world(onTestFinished);
      const before = await readFile('/etc/passwd', 'utf8');
      const refused = start(join(folder, 'data'), {
        readPasswd: () => Promise.resolve('root:x:0:0::/root:/bin/sh\n'),
      });
      await expect(refused).rejects.toThrow(/^PostgreSQL does not run as root, .* or set DATABASE_URL\.$/);
      expect(await readFile('/etc/passwd', 'utf8')).toBe(before);
    },
  );

  test.concurrent(
    'a checkout in a folder of mode 700: programs are copied once, data live outside under a link',
    async ({ onTestFinished, expect }) => {
      const { closed, systemDir, said, start } = await world(onTestFinished);
      const root = await copyPackage(join(closed, 'package'));
      const resolvePackage = () => join(root, 'dist/index.js');
      const dataDir = join(closed, '.data');

      const first = await start(dataDir, { resolvePackage }, false);
      const home = await readlink(join(dataDir, 'postgres'));
      expect(dirname(home)).toBe(systemDir);
      const { mode, uid } = await lstat(home);
      expect([mode & 0o777, uid === 0]).toEqual([0o700, false]);
      expect((await readdir(systemDir)).sort()).toEqual([
        expect.stringMatching(/^bin-18.*-linux-x64$/),
        expect.stringMatching(/^data-\w{12}-\w{8}$/),
      ]);
      await ask(first.superuserUrl, 'create table kept as select 42 as answer');
      await first.stop();

      const second = await start(dataDir, { resolvePackage }, false);
      expect(await ask(second.superuserUrl, 'select answer from kept')).toBe(42);
      await second.stop();
      expect(said).toEqual([]);

      // The user emptied DATA_DIR: a fresh database, and the old one is named, not destroyed.
      await rm(dataDir, { recursive: true });
      const third = await start(dataDir, { resolvePackage }, false);
      await expect(ask(third.superuserUrl, 'select answer from kept')).rejects.toThrow('does not exist');
      expect(said).toEqual([
        `An older database of ${dataDir} lies at ${home}: remove it if nothing uses it.`,
      ]);
      await third.stop();

      await rm(await readlink(join(dataDir, 'postgres')), { recursive: true });
      await expect(start(dataDir, { resolvePackage }, false)).rejects.toThrow(
        /is a link to a database that is gone/,
      );
    },
  );

  test.concurrent(
    'without a writable /var/lib the temporary folder serves, unless a stranger made it',
    async ({ onTestFinished, expect }) => {
      const { folder, closed, start } = await world(onTestFinished, { systemDir: '/dev/null/vecindad' });
      const first = await start(join(closed, 'one'), {}, false);
      expect(await readlink(join(closed, 'one/postgres'))).toContain(join(folder, 'tmp/vecindad-0/data-'));
      await first.stop();
      await chmod(join(folder, 'tmp/vecindad-0'), 0o777);
      await expect(start(join(closed, 'two'), {}, false)).rejects.toThrow(/can reach neither/);
    },
  );

  test.concurrent(
    'a throwaway in the temporary folder stays there, even below a mode of 700',
    async ({ onTestFinished, expect }) => {
      const { folder, start, systemDir } = await world(onTestFinished);
      const dataDir = join(folder, 'tmp/run/data');
      await mkdir(join(folder, 'tmp/run'), { mode: 0o700 });
      await (await start(dataDir)).stop();
      expect((await lstat(join(dataDir, 'postgres'))).isDirectory()).toBe(true);
      // Programs may be there: a checkout that others can't enter has them copied.
      const moved = await readdir(systemDir).catch(() => []);
      expect(moved.filter((name) => name.startsWith('data-'))).toEqual([]);
    },
  );

  test.concurrent(
    'data that stood open once and are closed off now are a clear error',
    async ({ onTestFinished, expect }) => {
      const { folder, start } = await world(onTestFinished);
      const dataDir = join(folder, 'app/data');
      await (await start(dataDir)).stop();
      await chmod(join(folder, 'app'), 0o700);
      await expect(start(dataDir)).rejects.toThrow(`run "chmod o+x ${join(folder, 'app')}".`);
    },
  );
});
