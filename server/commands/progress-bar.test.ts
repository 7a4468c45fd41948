import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { barBehind, progressOn } from './progress-bar.js';

/** Half of 1,000 lines, then half of that again, as a write that deadlocked does, and the end. */
function shownOn(isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  const progress = progressOn(stream);
  const told = barBehind(progress);
  for (const done of [500, 250, 1_000]) told(done, 1_000);
  progress.stop();
  return String(stream.read() ?? '');
}

test('a bar is drawn on a terminal, and falls back where work is done again', () => {
  expect(shownOn(true)).toContain('1000/1000');
});

test('anywhere else nothing is said', () => {
  expect(shownOn(false)).toBe('');
});
