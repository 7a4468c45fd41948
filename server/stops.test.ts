import { expect, test } from 'vitest';
import { Stops } from './stops.js';

test('a start is undone in reverse, once, however often it is asked for', async () => {
  const done: string[] = [];
  const stops = new Stops();
  stops.add(async () => void done.push('database'));
  stops.add(async () => void done.push('server'));
  await Promise.all([stops.run(), stops.run()]);
  expect(done).toEqual(['server', 'database']);
});
