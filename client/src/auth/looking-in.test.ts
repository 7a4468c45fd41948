import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeApi } from '../test/fake-api';
import { signIn } from '../test/sign-in';
import { may } from './permissions';
import { accessToken, currentLook, end, endLook, snapshot, startLook } from './session';

const look = { id: 'look-1', by: 'root@platform.test', slug: 'acme', expiresAt: '2026-01-01T00:15:00Z' };

function lookInto(api: FakeApi) {
  const { client, ...user } = api.ana;
  startLook(look, 'look-token', user, client);
}

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
});
afterEach(endLook);

it('lies in its tab beside the session of the browser, and leaves that as it was', () => {
  const own = signIn(api, api.gus);
  lookInto(api);
  expect(snapshot().user?.email).toBe('ana@acme.test');
  expect(accessToken()).toBe('look-token');
  expect(localStorage.getItem('access_token')).toBe(own.accessToken);
  endLook();
  expect(snapshot().user?.email).toBe('gus@globex.test');
  expect(accessToken()).toBe(own.accessToken);
});

it('shows what an owner may read, and none of what they may change', () => {
  const { user } = (lookInto(api), snapshot());
  expect(may(user, 'order:read')).toBe(true);
  expect(may(user, 'order:create')).toBe(false);
  expect(may(user, 'product:export')).toBe(false);
  endLook();
  signIn(api);
  expect(may(snapshot().user, 'order:create')).toBe(true);
});

// Tried: with the tab's mark left standing, the next sign-in in this tab went into the look's place.
it('that is refused leaves the tab to whoever is signed in', () => {
  signIn(api, api.gus);
  lookInto(api);
  end('expired');
  expect(currentLook()).toBeUndefined();
  expect(snapshot().user?.email).toBe('gus@globex.test');
});
