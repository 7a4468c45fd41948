import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { test } from 'vitest';

import { readPidFile } from './postmaster-file.js';
import { isAlive } from './process-look.js';
import { startEmbedded } from './start-embedded.js';
import { ask, temporaryFolder } from './testing/embedded-world.js';
import './testing/patience.test.setup.js';

const quiet = { info: () => undefined, warn: () => undefined };
const throwaway = { log: quiet, throwaway: true };

test.concurrent(
  'a first start makes a closed cluster, and a second one finds its data',
  async ({ onTestFinished, expect }) => {
    const dataDir = join(await temporaryFolder(onTestFinished), 'data');
    const first = await startEmbedded({ dataDir, ...throwaway, settings: { work_mem: '7MB' } });
    onTestFinished(() => first.stop());

    expect(first.superuserUrl).toMatch(/^postgres:\/\/postgres:[\w-]{32}@127\.0\.0\.1:\d+\/postgres$/);
    const shown = async (name: string) => ask(first.superuserUrl, `show ${name}`);
    expect(await shown('listen_addresses')).toBe('127.0.0.1');
    expect(await shown('unix_socket_directories')).toBe('');
    expect(await shown('jit')).toBe('off');
    expect(await shown('max_connections')).toBe('200');
    expect(await shown('server_encoding')).toBe('UTF8');
    expect(await shown('work_mem')).toBe('7MB');
    expect(await shown('fsync')).toBe('off');
    expect(await ask(first.superuserUrl, 'select datcollate from pg_database limit 1')).toBe('C.UTF-8');
    expect(await ask(first.superuserUrl, 'select distinct auth_method from pg_hba_file_rules')).toBe(
      'scram-sha-256',
    );
    await expect(ask(first.superuserUrl.replace(/:[\w-]{32}@/, ':wrong@'), 'select 1')).rejects.toThrow(
      'password',
    );

    for (const path of ['postgres/password', 'postgres.log'])
      expect((await stat(join(dataDir, path))).mode & 0o777).toBe(0o600);
    for (const path of ['postgres', 'postgres/data'])
      expect((await stat(join(dataDir, path))).mode & 0o777).toBe(0o700);
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres.log']);

    await ask(first.superuserUrl, 'create table kept as select 42 as answer');
    const running = await readPidFile(join(dataDir, 'postgres/data'));
    await Promise.all([first.stop(), first.stop()]);
    expect(isAlive(running?.pid ?? 0)).toBe(false);

    const second = await startEmbedded({ dataDir, ...throwaway });
    onTestFinished(() => second.stop());
    expect(await ask(second.superuserUrl, 'select answer from kept')).toBe(42);
  },
);

test.concurrent(
  'two first starts at once make one cluster, and one of them is refused',
  async ({ onTestFinished, expect }) => {
    const dataDir = await temporaryFolder(onTestFinished);
    const starts = await Promise.allSettled([1, 2].map(() => startEmbedded({ dataDir, ...throwaway })));
    const won = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    onTestFinished(async () => void (await Promise.all(won.map((one) => one.stop()))));
    expect(won).toHaveLength(1);
    const refusals = starts.flatMap((start) => (start.status === 'rejected' ? [String(start.reason)] : []));
    const port = new URL(won[0]?.superuserUrl ?? '').port;
    expect(refusals).toEqual([
      `Error: Another Vecindad server is using ${dataDir} (its PostgreSQL listens on port ${port}). Stop it first, or set DATA_DIR.`,
    ]);
    expect(await ask(won[0]?.superuserUrl, 'select 1')).toBe(1);
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres.log']);
  },
);

test.concurrent(
  'what a start killed in the middle of initdb left is removed, what a living one makes is not',
  async ({ onTestFinished, expect }) => {
    const dataDir = await temporaryFolder(onTestFinished);
    const ofDead = `postgres.making-${deadPid}-aa`;
    const ofMyPid = `postgres.making-${process.pid}-bb`;
    const ofLiving = `postgres.making-${process.ppid}-cc`;
    for (const name of [ofDead, ofMyPid, ofLiving])
      await mkdir(join(dataDir, name, 'data'), { recursive: true });
    await (await startEmbedded({ dataDir, ...throwaway })).stop();
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres.log', ofLiving].sort());
    // Also where a cluster exists: the start right after the kill may have been too early for it.
    await mkdir(join(dataDir, ofDead));
    await (await startEmbedded({ dataDir, ...throwaway })).stop();
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres.log', ofLiving].sort());
  },
);

test.concurrent('a port that someone took in between is no failure', async ({ onTestFinished, expect }) => {
  const dataDir = await temporaryFolder(onTestFinished);
  const taken = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
  const address = taken.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const waiting: string[] = [];
  const log = {
    ...quiet,
    info: (line: string) => void (line.includes('port was taken') && waiting.push(line) && taken.close()),
  };
  const embedded = await startEmbedded({ dataDir, log, throwaway: true, settings: { port } });
  onTestFinished(() => embedded.stop());
  expect(waiting).toHaveLength(1);
  expect(new URL(embedded.superuserUrl).port).toBe(port);
  expect(await ask(embedded.superuserUrl, 'select 1')).toBe(1);
});

test.concurrent(
  'a postmaster that dies at its start says why, in one line',
  async ({ onTestFinished, expect }) => {
    const dataDir = await temporaryFolder(onTestFinished);
    const start = startEmbedded({ dataDir, ...throwaway, settings: { shared_buffers: 'plenty' } });
    await expect(start).rejects.toThrow(
      /^PostgreSQL stopped during its start .*invalid value for parameter "shared_buffers": "plenty".*postgres\.log\)$/,
    );
  },
);

test.concurrent(
  'a data folder that is a file, or holds something else, is a clear error',
  async ({ onTestFinished, expect }) => {
    const folder = await temporaryFolder(onTestFinished);
    await writeFile(join(folder, 'file'), '');
    await expect(startEmbedded({ dataDir: join(folder, 'file'), ...throwaway })).rejects.toThrow(
      /^The data folder .*file can't be used .*: set DATA_DIR\.$/,
    );
    await mkdir(join(folder, 'postgres/other'), { recursive: true });
    await expect(startEmbedded({ dataDir: folder, ...throwaway })).rejects.toThrow(
      /holds no database of Vecindad/,
    );
  },
);

/** Above every pid of Linux. */
const deadPid = 4_999_999;
