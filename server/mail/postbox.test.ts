// Tried: without the look at 5xx a letter that is refused for good is sent three times.
import { describe, expect, test, vi } from 'vitest';
import { recordedLog } from '../../tests/world/recorded-log.js';
import type { Mail } from './mailer.js';
import { Postbox } from './postbox.js';

const letter: Mail = {
  to: 'eva@example.test',
  subject: 'Join',
  text: 'https://x.test/?invitation=the-token',
};
const later = Object.assign(new Error('451 later: the-token'), { responseCode: 451, command: 'DATA' });
const never = Object.assign(new Error('550 never: the-token'), { responseCode: 550, command: 'DATA' });
const away = Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNECTION', command: 'CONN' });

/** A mail server that has these troubles one after the other, and then takes letters. */
function postbox(troubles: readonly Error[], pauses = [1, 1]) {
  const { log, lines } = recordedLog('info');
  const left = [...troubles];
  const send = vi.fn(async (_mail: Mail) => {
    const trouble = left.shift();
    if (trouble) throw trouble;
  });
  const told = () =>
    lines.map((line) => {
      const { level, msg, attempt } = JSON.parse(line) as Record<string, unknown>;
      return [level, msg, attempt];
    });
  return { box: new Postbox({ send }, log, pauses), send, told, lines };
}

const again = 'a mail was not taken and is tried again';

describe('a letter', () => {
  test('that is not taken is sent again, and the log tells the outcome without the letter', async () => {
    const { box, told, lines } = postbox([away, later]);
    box.post(letter);
    await vi.waitFor(() => expect(told()).toHaveLength(3));
    expect(told()).toEqual([
      ['warn', again, 1],
      ['warn', again, 2],
      ['info', 'a mail was sent after all', 3],
    ]);
    expect(lines.join('')).not.toMatch(/the-token|10\.0\.0\.1|eva@/);
  });

  test('is given up in the end', async () => {
    const { box, send, told } = postbox([away, away, later]);
    box.post(letter);
    await vi.waitFor(() => expect(told().at(-1)).toEqual(['error', 'a mail could not be sent', 3]));
    expect(send).toHaveBeenCalledTimes(3);
  });

  test('that is refused for good is not sent again', async () => {
    const { box, send, told } = postbox([never]);
    box.post(letter);
    await vi.waitFor(() => expect(told()).toEqual([['error', 'a mail could not be sent', 1]]));
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('that waits when the server stops has its last attempt at once', async () => {
    const { box, told } = postbox([away], [600_000]);
    box.post(letter);
    await vi.waitFor(() => expect(told()).toHaveLength(1));
    const from = performance.now();
    await box.settled();
    expect(performance.now() - from).toBeLessThan(1_000);
    expect(told().at(-1)).toEqual(['info', 'a mail was sent after all', 2]);
  });
});
