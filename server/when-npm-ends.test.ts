import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenNpmEnds } from './when-npm-ends.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('stops once, when the shell that npm started us in is gone, and not before', () => {
  const parent = vi.spyOn(process, 'ppid', 'get').mockReturnValue(4711);
  const stop = vi.fn();
  whenNpmEnds(stop);
  vi.advanceTimersByTime(5_000);
  expect(stop).not.toHaveBeenCalled();
  parent.mockReturnValue(1);
  vi.advanceTimersByTime(5_000);
  expect(stop).toHaveBeenCalledTimes(1);
});
