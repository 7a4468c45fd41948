// Tried, and seen to fail: no new line after one that broke, and no look at what was missed.
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type LiveContext } from '../../../api/lazy-live-link';
import { listenToOrders } from './listen-to-orders';
import { refreshOrders } from './refresh-orders';

vi.mock('./refresh-orders', () => ({ refreshOrders: vi.fn() }));
beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(refreshOrders).mockClear();
});
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** Each line that was asked for: what the server may do with it. */
function listen() {
  const lines: { open: () => void; change: () => void; cut: () => void }[] = [];
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const { onOpen } = operation.getContext() as LiveContext;
        lines.push({
          open: () => onOpen?.(),
          change: () => observer.next({ data: { orderChanged: null } }),
          cut: () => observer.error(new Error('Socket closed with event 4401')),
        });
      }),
  );
  const told = vi.fn();
  stops.push(listenToOrders(new ApolloClient({ link, cache: new InMemoryCache() }), told));
  return { lines, told };
}

it('looks once at a burst of changes', async () => {
  const { lines } = listen();
  lines[0]?.open();
  for (let change = 0; change < 50; change += 1) lines[0]?.change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(refreshOrders).toHaveBeenCalledTimes(1);
});

it('begins anew when the line breaks or the token runs out, and looks at what it missed', async () => {
  const { lines, told } = listen();
  lines[0]?.open();
  lines[0]?.cut();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(lines).toHaveLength(2);
  expect(told).toHaveBeenLastCalledWith(false);
  lines[1]?.open();
  expect(told).toHaveBeenLastCalledWith(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(refreshOrders).toHaveBeenCalledTimes(1);
});

it('waits longer each time that there is nobody, and not at all once the browser is back on-line', async () => {
  const { lines } = listen();
  for (let turn = 0; turn < 6; turn += 1) {
    lines.at(-1)?.cut();
    await vi.advanceTimersByTimeAsync(40_000);
  }
  expect(lines).toHaveLength(7);
  lines.at(-1)?.cut();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lines).toHaveLength(7);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(lines).toHaveLength(8);
});
