import { chown, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'vitest';

import { barredAt } from './os-user.js';
import { ask, copyPackage, holder, killPostmaster, temporaryFolder } from './testing/embedded-world.js';
import './testing/patience.test.setup.js';

const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
const reachable =
  process.getuid?.() === 0 &&
  (await barredAt(process.execPath, nobody)) === undefined &&
  (await barredAt(import.meta.dirname, nobody)) === undefined;

/** A folder of user "nobody", in a world without a user "postgres". */
async function world(onTestFinished: TestContext['onTestFinished']) {
  const folder = await temporaryFolder(onTestFinished);
  const dataDir = join(folder, 'data');
  await mkdir(dataDir, { mode: 0o755 });
  await chown(dataDir, nobody.uid, nobody.gid);
  onTestFinished(() => killPostmaster(dataDir));
  return { folder, dataDir };
}

// Run by a normal user, every other test file is this proof.
describe.runIf(reachable)('as a normal user (root tries it, in a checkout that others may enter)', () => {
  test.concurrent(
    'it starts, keeps its data, and only the owner may read them',
    async ({ onTestFinished, expect }) => {
      const { dataDir } = await world(onTestFinished);
      const first = holder(dataDir, {}, nobody);
      const { url } = await first.outcome;
      await ask(url, 'create table kept as select 42 as answer');
      await first.stop();
      expect(first.lines.at(-1)).toEqual({ stopped: true });
      for (const [path, mode] of [
        ['postgres', 0o700],
        ['postgres/data', 0o700],
        ['postgres/password', 0o600],
        ['postgres.log', 0o600],
      ] as const) {
        const found = await stat(join(dataDir, path));
        expect([path, found.mode & 0o777, found.uid]).toEqual([path, mode, nobody.uid]);
      }
      const second = holder(dataDir, {}, nobody);
      expect(await ask((await second.outcome).url, 'select answer from kept')).toBe(42);
      await second.stop();
      // Root comes by: the data stay their owner's.
      const third = holder(dataDir);
      expect(await ask((await third.outcome).url, 'select answer from kept')).toBe(42);
      await third.stop();
      expect((await stat(join(dataDir, 'postgres/data/PG_VERSION'))).uid).toBe(nobody.uid);
    },
  );

  test.concurrent(
    'programs without their links in a folder closed to writing are copied under DATA_DIR',
    async ({ onTestFinished, expect }) => {
      const { folder, dataDir } = await world(onTestFinished);
      await copyPackage(join(folder, 'linkless'));
      const server = holder(dataDir, { packageRoot: join(folder, 'linkless') }, nobody);
      expect(await ask((await server.outcome).url, 'select 1')).toBe(1);
      await server.stop();
      expect(await readdir(dataDir)).toEqual([expect.stringMatching(/^bin-/), 'postgres', 'postgres.log']);
    },
  );

  test.concurrent("another user's data are a clear error", async ({ onTestFinished, expect }) => {
    const { dataDir } = await world(onTestFinished);
    await mkdir(join(dataDir, 'postgres'));
    const { error } = await holder(dataDir, {}, nobody).outcome;
    expect(error).toBe(
      `${join(dataDir, 'postgres')} belongs to another OS user (uid 0): start Vecindad as the one who made it, or set DATA_DIR.`,
    );
  });
});
