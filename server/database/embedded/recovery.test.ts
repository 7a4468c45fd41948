import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { test } from 'vitest';

import { findPostmaster } from './postmaster-file.js';
import { isAlive } from './process-look.js';
import { ask, holder } from './testing/embedded-world.js';
import { world } from './testing/guarded-world.js';
import './testing/patience.test.setup.js';

function kill(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.pid) process.kill(child.pid, signal);
}

test.concurrent(
  'only the server is killed: the next one takes its PostgreSQL over, and stops it in the end',
  async ({ onTestFinished, expect }) => {
    const { dataDir, said, start, pid } = await world(onTestFinished);
    const killed = holder(dataDir);
    const { url } = await killed.outcome;
    await ask(url, 'create table kept as select 42 as answer');
    const postmaster = await pid();
    kill(killed.child, 'SIGKILL');

    const next = await start();
    expect(next.superuserUrl).toBe(url);
    expect(await pid()).toBe(postmaster);
    expect(said).toEqual([
      `Took over the PostgreSQL that a killed server left (port ${new URL(url ?? '').port}).`,
    ]);
    expect(await ask(next.superuserUrl, 'select answer from kept')).toBe(42);
    await next.stop();
    expect(isAlive(postmaster)).toBe(false);
  },
);

test.concurrent(
  'a leftover that runs with other settings is started anew',
  async ({ onTestFinished, expect }) => {
    const { dataDir, said, start, pid } = await world(onTestFinished);
    const killed = holder(dataDir);
    await killed.outcome;
    const postmaster = await pid();
    kill(killed.child, 'SIGKILL');
    const next = await start({ settings: { work_mem: '9MB' } });
    expect(await ask(next.superuserUrl, 'show work_mem')).toBe('9MB');
    expect(isAlive(postmaster)).toBe(false);
    expect(said).toEqual(['A killed server left a PostgreSQL with other settings: starting it anew.']);
  },
);

test.concurrent(
  'the whole tree is killed in the middle of a query, and a new start at once recovers',
  async ({ onTestFinished, expect }) => {
    const { dataDir, said, start, pid } = await world(onTestFinished);
    const killed = holder(dataDir);
    const { url } = await killed.outcome;
    await ask(url, 'create table kept as select 42 as answer');
    // A throwaway server forgets its last commits on purpose.
    await ask(url, 'checkpoint');
    // A backend in the middle of something does not see that its postmaster is gone, and holds its memory.
    const client = new Client({ connectionString: url, ssl: false });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const busy = rows[0]?.pid ?? 0;
    process.kill(busy, 'SIGSTOP');
    const postmaster = await pid();
    process.kill(postmaster, 'SIGKILL');
    kill(killed.child, 'SIGKILL');
    setTimeout(() => process.kill(busy, 'SIGKILL'), 1500);
    // Else the start may still reach the dying one, and tells that instead.
    await expect.poll(() => isAlive(postmaster)).toBe(false);

    const next = await start();
    expect(await pid()).not.toBe(postmaster);
    expect(said[0]).toMatch(
      /^Waiting for PostgreSQL: an earlier PostgreSQL still holds .*pre-existing shared memory/,
    );
    expect(await ask(next.superuserUrl, 'select answer from kept')).toBe(42);
  },
);

test.concurrent('Ctrl-C in the terminal does not reach PostgreSQL', async ({ onTestFinished, expect }) => {
  const { dataDir, pid } = await world(onTestFinished);
  const server = holder(dataDir);
  await server.outcome;
  // The terminal signals the whole process group; the holder leads one of its own.
  process.kill(-(server.child.pid ?? Number.NaN), 'SIGINT');
  await server.stop();
  await sleep(100);
  expect(isAlive(await pid())).toBe(true);
});

test.concurrent(
  'a pid file whose pid another process has now does not stop the start',
  async ({ onTestFinished, expect }) => {
    const { start, cluster } = await world(onTestFinished);
    const first = await start();
    const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    onTestFinished(() => void stranger.kill());
    await writeFile(join(cluster, 'postmaster.pid'), file.replace(/^\d+/, String(stranger.pid)));
    expect(await findPostmaster(cluster)).toBeUndefined();
    const second = await start();
    expect(await ask(second.superuserUrl, 'select 1')).toBe(1);
    expect(stranger.exitCode).toBeNull();
  },
);
