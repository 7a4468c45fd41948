// Tried, and seen to fail: a run that had nothing to send seemed to run for ever, and nothing was sent after it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cartWriter } from './cart-writer';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function write() {
  const sent: string[] = [];
  const failed = vi.fn();
  let refuse = false;
  const send = async (productId: string, quantity: number) => {
    sent.push(`${productId} ${quantity}`);
    if (refuse) throw new Error('refused');
  };
  const writer = cartWriter(send, { done: () => undefined, failed });
  return { sent, failed, writer, refuse: (now: boolean) => (refuse = now) };
}

it('sends the last of what is typed, once the typing pauses', async () => {
  const { sent, writer } = write();
  for (const quantity of [2, 25, 250]) writer.put('nail', quantity, 'soon');
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual(['nail 250']);
});

it('waits for all of it when it is asked to, also after there was nothing to wait for', async () => {
  const { sent, writer } = write();
  expect(await writer.settle()).toBe(true);
  writer.put('nail', 3, 'soon');
  writer.put('drill', 1, 'soon');
  expect(await writer.settle()).toBe(true);
  expect(sent).toEqual(['nail 3', 'drill 1']);
});

it('says so when something was refused, and goes on with the rest', async () => {
  const { sent, failed, writer, refuse } = write();
  refuse(true);
  writer.put('nail', 3, 'soon');
  expect(await writer.settle()).toBe(false);
  expect(failed).toHaveBeenCalledTimes(1);
  refuse(false);
  writer.put('drill', 1, 'soon');
  expect(await writer.settle()).toBe(true);
  expect(sent).toEqual(['nail 3', 'drill 1']);
});
