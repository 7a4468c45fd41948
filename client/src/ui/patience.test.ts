import { afterEach, expect, it, vi } from 'vitest';
import { onceOnLine, patiently } from './patience';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const failing = (times: number) => {
  const load = vi.fn(() =>
    load.mock.calls.length > times ? Promise.resolve('here') : Promise.reject(new Error('no line')),
  );
  return load;
};
const settle = () => new Promise((done) => setTimeout(done, 0));

it('waits for a piece of a page until the browser is on line again', async () => {
  const load = failing(1);
  const piece = patiently(load);
  await settle();
  expect(load).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('online'));
  expect(await piece).toBe('here');
});

it('looks again after a while where the browser notices nothing: the server was away', async () => {
  vi.useFakeTimers();
  const load = failing(2);
  const piece = patiently(load);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await piece).toBe('here');
});

it('holds a page back without a line, and no longer than that', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const page = onceOnLine(failing(1));
  await settle();
  window.dispatchEvent(new Event('online'));
  expect(await page).toBe('here');
  onLine.mockReturnValue(true);
  await expect(onceOnLine(failing(1))).rejects.toThrow('no line');
});
