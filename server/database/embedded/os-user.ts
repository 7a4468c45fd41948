import { type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { type Machine } from './machine.js';

/** The operating-system user that PostgreSQL runs as when we are root. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root needs another user. Only users that exist are taken (PostgreSQL
 * looks its own uid up and dies when it has no entry); none is ever created: the machine is not ours.
 */
export async function userForRoot(machine: Machine): Promise<OsUser> {
  const users = await listUsers(machine);
  const user = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody');
  if (user) return user;
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody". Start Vecindad as a normal user, or set DATABASE_URL.',
  );
}

/** The user with that number; undefined when there is none, and for root, which PostgreSQL refuses. */
export async function userByUid(machine: Machine, uid: number): Promise<OsUser | undefined> {
  return (await listUsers(machine)).find((user) => user.uid === uid && uid !== 0);
}

async function listUsers(machine: Machine): Promise<OsUser[]> {
  const text = await machine.readPasswd().catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/**
 * The first folder on the way to `path` (itself included) that this user can't pass; undefined when the way
 * is open. Goes by mode bits: an access list that opens more is not seen, and costs only a needless copy.
 */
export async function barredAt(path: string, user: OsUser): Promise<string | undefined> {
  const way: string[] = [];
  for (let at = await realpath(path); ; at = dirname(at)) {
    way.unshift(at);
    if (at === dirname(at)) break;
  }
  for (const folder of way) if (!allows(await stat(folder), user, 0o1)) return folder;
  return undefined;
}

/** Whether the mode of a file gives this user these bits (4 read, 2 write, 1 pass or run). */
export function allows(file: Stats, user: OsUser, bits: number): boolean {
  const shift = file.uid === user.uid ? 6 : file.gid === user.gid ? 3 : 0;
  return ((file.mode >> shift) & bits) === bits;
}
