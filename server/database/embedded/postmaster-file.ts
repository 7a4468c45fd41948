import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { commandLine, isAlive, isKnown } from './process-look.js';

/** A postmaster that runs, as far as its own file and the process table say. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

interface PidFile extends Postmaster {
  readonly ready: boolean;
  readonly text: string;
}

/** Reads postmaster.pid; undefined when there is none, or it is still being written. */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready', text } : undefined;
}

/**
 * The postmaster of this cluster that outlived the server which started it, if there is one. A file left by a
 * killed one, whose pid another process has now (usual in a container, where pids start at 1 each time) or which
 * is a zombie, would make PostgreSQL refuse to start for ever, so it is removed. That can't let two postmasters in:
 * PostgreSQL also refuses while the shared memory of the other is in use.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = await readPidFile(cluster);
  if (file && isPostmasterOf(cluster, file.pid)) return file;
  if (file && isKnown(file.pid)) await removeStale(cluster, file.text);
  return undefined;
}

/** Whether this process is the postmaster of this cluster; where a command line can't be read, its pid file is believed. */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  const line = commandLine(pid);
  return isAlive(pid) && (line === undefined || line.includes(` -D ${cluster} `));
}

async function removeStale(cluster: string, text: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  // Another start may have removed it before us and written its own: that one goes back.
  if ((await readFile(aside, 'utf8').catch(() => text)) === text) await rm(aside, { force: true });
  else await rename(aside, file);
}
