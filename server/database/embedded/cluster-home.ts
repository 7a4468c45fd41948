import { createHash, randomBytes } from 'node:crypto';
import { chmod, lstat, readdir, realpath, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

import { type Machine } from './machine.js';
import { makeFolder, sweep } from './half-made.js';
import { barredAt, type OsUser, userByUid, userForRoot } from './os-user.js';
import { giveTo } from './ownership.js';
import { sharedFolder } from './shared-folder.js';

/** Where an installation's cluster lives: the folder `data` (PostgreSQL's own) and the file `password`. */
export interface ClusterHome {
  /** Real path, without links. */
  readonly path: string;
  /** Whom PostgreSQL runs as; undefined: as ourselves. */
  readonly user: OsUser | undefined;
}

export interface HomeRequest {
  /** Real path of DATA_DIR. */
  readonly dataDir: string;
  readonly machine: Machine;
  readonly log: { info(msg: string): void; warn(msg: string): void };
  readonly throwaway: boolean;
  /** Fills a folder that belongs to `user` already. */
  fill(folder: string, user: OsUser | undefined): Promise<void>;
}

/** Opens the home under `<dataDir>/postgres`, or makes one there when there is none. */
export async function openHome(request: HomeRequest): Promise<ClusterHome> {
  const found = await existingHome(request);
  if (!found) return makeHome(request);
  // The start right after a kill could not: the killed one's initdb was still writing.
  await sweep(join(request.dataDir, 'postgres'));
  await sweep(join(dirname(found.path), `data-${hashOf(request.dataDir)}`));
  return found;
}

async function existingHome({ dataDir, machine }: HomeRequest): Promise<ClusterHome | undefined> {
  const name = join(dataDir, 'postgres');
  if (!(await lstat(name).catch(() => undefined))) return undefined;
  const path = await realpath(name).catch(() => {
    // Starting empty here would hide that a disk is not mounted, and then forget where the data was.
    throw new Error(
      `${name} is a link to a database that is gone or closed to you: bring it back, or remove the link to start empty.`,
    );
  });
  const owner = (await stat(path)).uid;
  if (machine.uid !== 0) {
    if (machine.uid === undefined || owner === machine.uid) return { path, user: undefined };
    throw new Error(
      `${name} belongs to another OS user (uid ${owner}): start Vecindad as the one who made it, or set DATA_DIR.`,
    );
  }
  // The owner stays the owner: who made it as a normal user, or before a user "postgres" came, can still open it.
  const user = (await userByUid(machine, owner)) ?? (await userForRoot(machine));
  if (user.uid !== owner) await giveTo(path, user);
  const bar = await barredAt(path, user);
  if (bar)
    throw new Error(
      `PostgreSQL runs as "${user.name}", who can't enter ${bar} on the way to ${path}: run "chmod o+x ${bar}".`,
    );
  return { path, user };
}

async function makeHome(request: HomeRequest): Promise<ClusterHome> {
  const { dataDir, machine, throwaway, log } = request;
  const user = machine.uid === 0 ? await userForRoot(machine) : undefined;
  const fill = async (folder: string) => {
    await chmod(folder, 0o700);
    if (user) await giveTo(folder, user);
    await request.fill(folder, user);
  };
  if (throwaway && user) await openTemporary(dataDir, machine, user);
  const name = join(dataDir, 'postgres');
  if (!user || !(await barredAt(dataDir, user))) await makeFolder(name, fill);
  else {
    const stem = join(await sharedFolder(machine, user, throwaway), `data-${hashOf(dataDir)}`);
    await warnOfOlder(stem, dataDir, log);
    const relocated = `${stem}-${randomBytes(4).toString('hex')}`;
    await makeFolder(relocated, fill, stem);
    // The link is what decides: of two first starts at once, one makes it, and the other drops its own cluster.
    const won = await symlink(relocated, name).then(
      () => true,
      () => false,
    );
    if (!won) await rm(relocated, { recursive: true, force: true });
  }
  const home = await existingHome(request);
  if (!home) throw new Error(`${name} vanished while it was made: was ${dataDir} removed?`);
  return home;
}

/** A folder of mkdtemp is closed to everyone else: a test's is opened a crack, so that its data need not move away and stay. */
async function openTemporary(dataDir: string, machine: Machine, user: OsUser): Promise<void> {
  const temporary = (await realpath(machine.tempDir)) + sep;
  let bar = await barredAt(dataDir, user);
  for (let last; bar !== last && bar?.startsWith(temporary); bar = await barredAt(dataDir, user)) {
    last = bar;
    await chmod(bar, ((await stat(bar)).mode & 0o777) | 0o001);
  }
}

/**
 * An older home of the same folder without a link to it (DATA_DIR was emptied) is left alone: after
 * `mv vecindad old && git clone … vecindad` it still holds the old checkout's data.
 */
async function warnOfOlder(stem: string, dataDir: string, log: HomeRequest['log']): Promise<void> {
  for (const old of await readdir(dirname(stem)))
    if (old.startsWith(`${basename(stem)}-`))
      log.warn(
        `An older database of ${dataDir} lies at ${join(dirname(stem), old)}: remove it if nothing uses it.`,
      );
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
