// Tried: with `leave` that stops at once whoever started it, "of two commands the last one stops it" fails.
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'vitest';
import { borrowEmbedded } from './borrow-embedded.js';
import { isAlive } from './process-look.js';
import { ask, holder } from './testing/embedded-world.js';
import { world } from './testing/guarded-world.js';
import './testing/patience.test.setup.js';

const log = { info: () => undefined, warn: () => undefined };

test.concurrent('where none runs it is started, and stopped again', async ({ onTestFinished, expect }) => {
  const { dataDir, pid } = await world(onTestFinished);
  const borrowed = await borrowEmbedded({ dataDir, log, throwaway: true });
  expect(await ask(borrowed.superuserUrl, 'select 1')).toBe(1);
  const postmaster = await pid();
  await Promise.all([borrowed.stop(), borrowed.stop()]);
  expect(isAlive(postmaster)).toBe(false);
});

test.concurrent('beside a server it is that server’s, and stays', async ({ onTestFinished, expect }) => {
  const { dataDir, start } = await world(onTestFinished);
  const server = await start();
  const began = performance.now();
  const borrowed = await borrowEmbedded({ dataDir, log, throwaway: true });
  expect(borrowed.superuserUrl).toBe(server.superuserUrl);
  await borrowed.stop();
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(await ask(server.superuserUrl, 'select 1')).toBe(1);
});

test.concurrent('of two commands the last one stops it', async ({ onTestFinished, expect }) => {
  const { dataDir, pid } = await world(onTestFinished);
  const first = await borrowEmbedded({ dataDir, log, throwaway: true });
  const second = await borrowEmbedded({ dataDir, log, throwaway: true });
  const postmaster = await pid();
  await first.stop();
  expect(await ask(second.superuserUrl, 'select 1')).toBe(1);
  await second.stop();
  expect(isAlive(postmaster)).toBe(false);
});

test.concurrent(
  'what a killed server left is used, and stopped in the end',
  async ({ onTestFinished, expect }) => {
    const { dataDir, pid } = await world(onTestFinished);
    const killed = holder(dataDir);
    const { url } = await killed.outcome;
    const postmaster = await pid();
    if (killed.child.pid) process.kill(killed.child.pid, 'SIGKILL');
    const borrowed = await borrowEmbedded({ dataDir, log, throwaway: true });
    expect(borrowed.superuserUrl).toBe(url);
    await borrowed.stop();
    expect(isAlive(postmaster)).toBe(false);
  },
);

test.concurrent(
  'five at once on an empty folder all work, and leave nothing running',
  async ({ onTestFinished, expect }) => {
    const { dataDir, pid } = await world(onTestFinished);
    const answers = await Promise.all(
      Array.from({ length: 5 }, async (_, i) => {
        const borrowed = await borrowEmbedded({ dataDir, log, throwaway: true });
        const postmaster = await pid();
        await sleep(30 * i * Math.random());
        const answer = await ask(borrowed.superuserUrl, 'select 1');
        await borrowed.stop();
        return { answer, postmaster };
      }),
    );
    expect(answers.map(({ answer }) => answer)).toEqual(Array.from({ length: 5 }, () => 1));
    for (const { postmaster } of answers) expect(isAlive(postmaster)).toBe(false);
  },
);
