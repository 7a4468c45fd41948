import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';

import { findPostmaster, readPidFile } from './postmaster-file.js';
import { isAlive } from './process-look.js';
import { type EmbeddedOptions, startEmbedded } from './start-embedded.js';
import { ask, holder, killPostmaster, temporaryFolder } from './testing/embedded-world.js';

/** A folder where nothing is left running, and a start in it that writes down what is said. */
async function world() {
  const dataDir = await temporaryFolder(onTestFinished);
  onTestFinished(() => killPostmaster(dataDir));
  const said: string[] = [];
  const log = { info: (line: string) => void said.push(line), warn: (line: string) => void said.push(line) };
  const start = async (more: Partial<EmbeddedOptions> = {}) => {
    const embedded = await startEmbedded({ dataDir, log, throwaway: true, ...more });
    onTestFinished(() => embedded.stop());
    return embedded;
  };
  const pid = async () => (await readPidFile(join(dataDir, 'postgres/data')))?.pid ?? 0;
  return { dataDir, said, start, pid, cluster: join(dataDir, 'postgres/data') };
}

function kill(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.pid) process.kill(child.pid, signal);
}

test('only the server is killed: the next one takes its PostgreSQL over, and stops it in the end', async () => {
  const { dataDir, said, start, pid } = await world();
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
});

test('a leftover that runs with other settings is started anew', async () => {
  const { dataDir, said, start, pid } = await world();
  const killed = holder(dataDir);
  await killed.outcome;
  const postmaster = await pid();
  kill(killed.child, 'SIGKILL');
  const next = await start({ settings: { work_mem: '9MB' } });
  expect(await ask(next.superuserUrl, 'show work_mem')).toBe('9MB');
  expect(isAlive(postmaster)).toBe(false);
  expect(said).toEqual(['A killed server left a PostgreSQL with other settings: starting it anew.']);
});

test('the whole tree is killed in the middle of a query, and a new start at once recovers', async () => {
  const { dataDir, said, start, pid } = await world();
  const killed = holder(dataDir);
  const { url } = await killed.outcome;
  await ask(url, 'create table kept as select 42 as answer');
  // A throwaway server forgets its last commits on purpose.
  await ask(url, 'checkpoint');
  // This backend does not look at its postmaster while it computes: it outlives it for a while.
  const busy = ask(url, "select count(*) from generate_series(1, 6000000) a where md5(a::text) = 'x'").catch(
    () => 'cut',
  );
  await sleep(200);
  const postmaster = await pid();
  process.kill(postmaster, 'SIGKILL');
  kill(killed.child, 'SIGKILL');

  const next = await start();
  expect(await pid()).not.toBe(postmaster);
  expect(said[0]).toMatch(
    /^Waiting for PostgreSQL: an earlier PostgreSQL still holds .*pre-existing shared memory/,
  );
  expect(await ask(next.superuserUrl, 'select answer from kept')).toBe(42);
  await busy;
});

test('a second server is refused, whoever started the first', async () => {
  const { dataDir, start } = await world();
  const first = await start();
  const second = holder(dataDir);
  const { port } = new URL(first.superuserUrl);
  expect((await second.outcome).error).toBe(
    `Another Vecindad server is using ${dataDir} (its PostgreSQL listens on port ${port}). Stop it first, or set DATA_DIR.`,
  );
  expect(await ask(first.superuserUrl, 'select 1')).toBe(1);
});

test('a server that comes while the former one stops waits for it', async () => {
  const { start } = await world();
  const first = await start();
  const [, second] = await Promise.all([first.stop(), start()]);
  expect(await ask(second.superuserUrl, 'select 1')).toBe(1);
});

test('Ctrl-C in the terminal does not reach PostgreSQL', async () => {
  const { dataDir, pid } = await world();
  const server = holder(dataDir);
  await server.outcome;
  // The terminal signals the whole process group; the holder leads one of its own.
  process.kill(-(server.child.pid ?? Number.NaN), 'SIGINT');
  await server.stop();
  await sleep(100);
  expect(isAlive(await pid())).toBe(true);
});

test('a broken guard is told, and taken again', async () => {
  const { said, start } = await world();
  const embedded = await start();
  said.length = 0;
  const cut =
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'vecindad%'";
  await ask(embedded.superuserUrl, cut);
  const held = "select count(*)::int from pg_locks where locktype = 'advisory' and granted";
  await expect.poll(() => ask(embedded.superuserUrl, held), { timeout: 5000 }).toBe(1);
  expect(said[0]).toMatch(
    /^The connection that guards the embedded PostgreSQL was lost \(.+\): taking it again\.$/,
  );
  await expect.poll(() => said[1]).toBe('The embedded PostgreSQL is guarded again.');
});

test('a server whose guard another one took leaves PostgreSQL running', async () => {
  const { said, start } = await world();
  const embedded = await start();
  const usurper = new Client({ connectionString: embedded.superuserUrl, ssl: false });
  usurper.on('error', () => undefined);
  await usurper.connect();
  const waiting = usurper.query('select pg_advisory_lock(objid::bigint) from pg_locks where locktype = $1', [
    'advisory',
  ]);
  await sleep(100);
  await ask(
    embedded.superuserUrl,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'vecindad%'",
  );
  await waiting;
  await embedded.stop();
  expect(said.at(-1)).toBe(
    'Another Vecindad server has taken over the embedded PostgreSQL: leaving it running.',
  );
  expect((await usurper.query('select 1')).rowCount).toBe(1);
  await usurper.end();
});

test('a pid file whose pid another process has now does not stop the start', async () => {
  const { start, cluster } = await world();
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
});
