import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { test } from 'vitest';

import { findBinaries } from './binaries.js';
import { thisMachine } from './machine.js';
import { isAlive } from './process-look.js';
import { stopPostmaster } from './stop-postmaster.js';
import { ask, holder } from './testing/embedded-world.js';
import { world } from './testing/guarded-world.js';
import './testing/patience.test.setup.js';

test.concurrent(
  'a second server is refused, whoever started the first',
  async ({ onTestFinished, expect }) => {
    const { dataDir, start } = await world(onTestFinished);
    const first = await start();
    const second = holder(dataDir);
    const { port } = new URL(first.superuserUrl);
    expect((await second.outcome).error).toBe(
      `Another Vecindad server is using ${dataDir} (its PostgreSQL listens on port ${port}). Stop it first, or set DATA_DIR.`,
    );
    expect(await ask(first.superuserUrl, 'select 1')).toBe(1);
  },
);

test.concurrent(
  'a server that comes while the former one stops waits for it',
  async ({ onTestFinished, expect }) => {
    const { start } = await world(onTestFinished);
    const first = await start();
    const [, second] = await Promise.all([first.stop(), start()]);
    expect(await ask(second.superuserUrl, 'select 1')).toBe(1);
  },
);

test.concurrent('a broken guard is told, and taken again', async ({ onTestFinished, expect }) => {
  const { said, start } = await world(onTestFinished);
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

test.concurrent(
  'a server whose guard another one took leaves PostgreSQL running',
  async ({ onTestFinished, expect }) => {
    const { said, start } = await world(onTestFinished);
    const embedded = await start();
    const usurper = new Client({ connectionString: embedded.superuserUrl, ssl: false });
    usurper.on('error', () => undefined);
    await usurper.connect();
    const waiting = usurper.query(
      'select pg_advisory_lock(objid::bigint) from pg_locks where locktype = $1',
      ['advisory'],
    );
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
  },
);

test.concurrent(
  'a PostgreSQL that can not stop gently is stopped at once, and told',
  async ({ onTestFinished, expect }) => {
    const { dataDir, said, start, pid, cluster } = await world(onTestFinished);
    const embedded = await start();
    const stuck = new Client({ connectionString: embedded.superuserUrl, ssl: false });
    stuck.on('error', () => undefined);
    await stuck.connect();
    const { rows } = await stuck.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGSTOP');

    const machine = thisMachine();
    const postmaster = await pid();
    const binaries = await findBinaries(machine, undefined, dataDir);
    await stopPostmaster(
      { cluster, machine, binaries },
      postmaster,
      { warn: (line) => said.push(line) },
      300,
    );
    expect(isAlive(postmaster)).toBe(false);
    expect(said).toContain(
      'PostgreSQL did not stop within 0.3 s: stopping it at once, its next start will recover.',
    );
  },
);
