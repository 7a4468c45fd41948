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
  stream.setEncoding('utf8');
  let shown = '';
  // Newer versions of Node give what was written piece by piece.
  for (let piece: string | null; (piece = stream.read() as string | null) !== null;) shown += piece;
  return shown;
}

test('a bar is drawn on a terminal, and falls back where work is done again', () => {
  expect(shownOn(true)).toContain('1000/1000');
});

test('anywhere else nothing is said', () => {
  expect(shownOn(false)).toBe('');
});
