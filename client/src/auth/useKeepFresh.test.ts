import { renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeApi } from '../test/fake-api';
import { FakeLocks, giveLocks } from '../test/fake-locks';
import { signIn } from '../test/sign-in';
import { useKeepFresh } from './useKeepFresh';

let api: FakeApi;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date('2026-11-21T10:00:00Z') });
  api = new FakeApi();
  vi.stubGlobal('fetch', api.fetch);
  giveLocks(new FakeLocks());
});
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

it('renews by itself, again and again, each time a minute before the end', async () => {
  signIn(api);
  renderHook(() => useKeepFresh(true));
  await pass(839);
  expect(api.count('Refresh')).toBe(0);
  await pass(2);
  await vi.waitFor(() => expect(api.count('Refresh')).toBe(1));
  await pass(841);
  await vi.waitFor(() => expect(api.count('Refresh')).toBe(2));
});

it('does not hammer a server that can not be reached', async () => {
  signIn(api);
  api.interfere = () => {
    throw new TypeError('Failed to fetch');
  };
  renderHook(() => useKeepFresh(true));
  await pass(850);
  expect(api.count('Refresh')).toBe(1);
  await pass(16);
  expect(api.count('Refresh')).toBe(2);
});

it('stops with the page and with the session', async () => {
  signIn(api);
  const { rerender, unmount } = renderHook(({ active }) => useKeepFresh(active), {
    initialProps: { active: true },
  });
  rerender({ active: false });
  unmount();
  await pass(3600);
  expect(api.calls).toEqual([]);
});
