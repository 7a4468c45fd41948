import { beforeEach, expect, it, vi } from 'vitest';
import { FakeApi } from '../test/fake-api';
import { FakeLocks, giveLocks } from '../test/fake-locks';

/** A tab is a copy of the modules of its own over the localStorage of all. */
async function openTab() {
  vi.resetModules();
  const session = await import('./session');
  const { renew } = await import('./renew');
  const { exchange } = await import('../api/exchange');
  return { ...session, renewNow: (stale: string) => renew(stale, exchange) };
}

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  vi.stubGlobal('fetch', api.fetch);
});

async function twoTabs() {
  const one = await openTab();
  const two = await openTab();
  const tokens = api.tokens.issue(api.ana.id);
  const { client, ...user } = api.ana;
  one.start(tokens, user, client);
  return { one, two, stale: tokens.accessToken };
}

it('lets two tabs renew at the same moment with one exchange: both go on with the same token', async () => {
  giveLocks(new FakeLocks());
  const { one, two, stale } = await twoTabs();
  const [first, second] = await Promise.all([one.renewNow(stale), two.renewNow(stale)]);
  expect(api.count('Refresh')).toBe(1);
  expect(first).toBeDefined();
  expect(second).toBe(first);
  expect(api.tokens.isAlive(one.refreshToken() ?? '')).toBe(true);
});

it('without locks the slower tab takes over what the quicker one got, and nobody is signed out', async () => {
  giveLocks(undefined);
  api.tokens.grace = true;
  const { one, two, stale } = await twoTabs();
  const [first, second] = await Promise.all([one.renewNow(stale), two.renewNow(stale)]);
  expect(api.count('Refresh')).toBe(2);
  expect(second).toBe(first);
  expect(one.endReason()).toBeUndefined();
  expect(two.endReason()).toBeUndefined();
  expect(api.tokens.isAlive(localStorage.getItem('refresh_token') ?? '')).toBe(true);
});

it('frees the lock when the exchange fails, so that the other tab can try', async () => {
  giveLocks(new FakeLocks());
  const { one, two, stale } = await twoTabs();
  let failures = 1;
  api.interfere = () => {
    if (failures-- > 0) throw new TypeError('Failed to fetch');
  };
  const [first, second] = await Promise.allSettled([one.renewNow(stale), two.renewNow(stale)]);
  expect(first.status).toBe('rejected');
  expect(second).toMatchObject({ status: 'fulfilled', value: one.accessToken() });
});

it('waits for what the quicker tab wrote, which reaches this process later than the lock does', async () => {
  giveLocks(new FakeLocks());
  const { one, two, stale } = await twoTabs();
  const old = { access_token: stale, refresh_token: one.refreshToken() ?? '' };
  const fresh = await one.renewNow(stale);
  // The second tab's process still sees the old pair for a while.
  const late = vi
    .spyOn(Storage.prototype, 'getItem')
    .mockImplementation((key) => old[key as keyof typeof old]);
  setTimeout(() => late.mockRestore(), 100);
  expect(await two.renewNow(stale)).toBe(fresh);
  expect(api.count('Refresh')).toBe(1);
  expect(two.endReason()).toBeUndefined();
});
