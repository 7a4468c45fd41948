import { Writable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { createLogger } from '#server/config/logger.js';
import { Poller } from './poller.js';

const lines: string[] = [];
const log = createLogger(
  'info',
  new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push((JSON.parse(line.toString()) as { msg: string }).msg);
      done();
    },
  }),
);
let poller: Poller | undefined;
afterEach(async () => {
  await poller?.stop();
  lines.length = 0;
});

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a poller', () => {
  test('runs again and again, one run at a time', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    poller = new Poller(
      'the look',
      5,
      async () => {
        most = Math.max(most, (running += 1));
        await after(15);
        running -= 1;
        runs += 1;
      },
      log,
    ).start();
    await after(300);
    expect(most).toBe(1);
    expect(runs).toBeGreaterThan(3);
  });

  test('goes on after a failure, and says once that it fails and once that it works again', async () => {
    let runs = 0;
    poller = new Poller(
      'the look',
      5,
      async () => {
        runs += 1;
        if (runs <= 3) throw new Error('no database');
      },
      log,
    ).start();
    await expect.poll(() => runs).toBeGreaterThan(5);
    expect(lines).toEqual(['the look failed; it goes on trying', 'the look works again']);
  });

  test('stopped, lets the run end and starts no other', async () => {
    let ended = 0;
    poller = new Poller(
      'the look',
      5,
      async () => {
        await after(40);
        ended += 1;
      },
      log,
    ).start();
    await after(20);
    await poller.stop();
    expect(ended).toBe(1);
    await after(60);
    expect(ended).toBe(1);
  });
});
