import { beforeEach, expect, it, vi } from 'vitest';
import { end, snapshot } from '../../auth/session';
import { FakeApi } from '../../test/fake-api';
import { FakeLocks, giveLocks } from '../../test/fake-locks';
import { signIn } from '../../test/sign-in';
import { signAs, signedFetch } from './signing';

const body = JSON.stringify({ query: 'query Me { me { email } }', operationName: 'Me' });
async function email(headers: Record<string, string> = {}): Promise<string | undefined> {
  const response = await signedFetch('/graphql', { method: 'POST', headers, body });
  return ((await response.json()) as { data?: { me: { email: string } } }).data?.me.email;
}

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi();
  vi.stubGlobal('fetch', api.fetch);
  giveLocks(new FakeLocks());
  end('signed-out');
  signAs(undefined);
});

it('sends no header when nobody is signed in', async () => {
  expect(await email()).toBeUndefined();
  expect(api.last('Me')?.authorization).toBeNull();
});

it('uses the dashboard’s session', async () => {
  signIn(api);
  expect(await email()).toBe('ana@acme.test');
});

it('prefers the account that signed in here, renews its token, and leaves the dashboard’s session alone', async () => {
  signIn(api);
  api.tokens.ttl = 1;
  const tokens = api.tokens.issue(api.gus.id);
  api.tokens.ttl = 900;
  signAs({ ...tokens, email: 'gus@globex.test', client: 'Globex' });
  await new Promise((done) => setTimeout(done, 1100));
  expect(await email()).toBe('gus@globex.test');
  expect(api.count('Refresh')).toBe(1);
  expect(snapshot().user?.email).toBe('ana@acme.test');
});

it('lets the header of a tab win', async () => {
  signIn(api);
  const { accessToken } = api.tokens.issue(api.sam.id);
  expect(await email({ Authorization: `Bearer ${accessToken}` })).toBe('sam@acme.test');
});
