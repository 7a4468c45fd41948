// Tried: without the look at #askedAt "stops when nobody asks" goes on for ever; with an interest that refusals do not
// renew it stops under those who ask; without #stopped a trip after stop() probes again.
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createLogger } from '#server/config/logger.js';
import { Breaker } from './breaker.js';

let back = false;
let probes = 0;
const breakers: Breaker[] = [];
const breaker = (patienceMs = 60_000): Breaker => {
  const made = new Breaker({
    probe: async () => {
      probes += 1;
      if (!back) throw new Error('not yet');
    },
    pauseMs: 10,
    patienceMs,
    log: createLogger('silent'),
  });
  breakers.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(breakers.splice(0).map((each) => each.stop()));
  back = false;
  probes = 0;
});

describe('a breaker', () => {
  test('is closed until a connection fails, then open until a probe succeeds', async () => {
    const one = breaker();
    expect(one.isOpen).toBe(false);
    one.trip('no answer');
    expect(one.isOpen).toBe(true);
    await expect.poll(() => probes, { timeout: 10_000 }).toBeGreaterThan(2);
    expect(one.isOpen).toBe(true);
    back = true;
    await expect.poll(() => one.isOpen, { timeout: 10_000 }).toBe(false);
    const then = probes;
    await after(100);
    expect(probes).toBe(then);
  });

  test('stops probing when nobody asks any more, and leaves it to the next caller to try', async () => {
    const one = breaker(100);
    one.trip('no answer');
    await expect.poll(() => one.isOpen, { timeout: 10_000 }).toBe(false);
    const then = probes;
    await after(100);
    expect(probes).toBe(then);
    one.trip('still no answer');
    expect(one.isOpen).toBe(true);
  });

  test('goes on probing as long as somebody asks', async () => {
    const one = breaker(700);
    one.trip('no answer');
    for (let n = 0; n < 15; n += 1) {
      expect(one.isOpen).toBe(true);
      expect(one.refusal().code).toBe('SERVICE_UNAVAILABLE');
      await after(100);
    }
  });

  test('stopped, it probes no more, whatever happens', async () => {
    const one = breaker();
    one.trip('no answer');
    await expect.poll(() => probes, { timeout: 10_000 }).toBeGreaterThan(0);
    await one.stop();
    const then = probes;
    one.trip('no answer');
    await after(100);
    expect(probes).toBe(then);
    expect(one.isOpen).toBe(false);
  });
});
