import { gql, type ApolloClient } from '@apollo/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { end, endReason, snapshot } from '../auth/session';
import { FakeApi } from '../test/fake-api';
import { FakeLocks, giveLocks } from '../test/fake-locks';
import { refuse } from '../test/fake-tokens';
import { signIn } from '../test/sign-in';
import { createClient } from './client';

const Who = gql`
  query Who {
    me {
      id
      email
    }
  }
`;
let api: FakeApi;
let apollo: ApolloClient;
const who = () => apollo.query<{ me: { email: string } }>({ query: Who, fetchPolicy: 'network-only' });
const seconds = (count: number) => vi.setSystemTime(Date.now() + count * 1000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T10:00:00Z') });
  api = new FakeApi();
  vi.stubGlobal('fetch', api.fetch);
  giveLocks(new FakeLocks());
  end('signed-out');
  apollo = createClient(api.ana.id);
});

describe('before the token runs out', () => {
  it('does not renew while more than a minute of fifteen remains', async () => {
    signIn(api);
    seconds(900 - 61);
    await who();
    expect(api.calls.map((call) => call.operation)).toEqual(['Who']);
  });

  it('renews first when less than a minute remains, and asks with the new token', async () => {
    const first = signIn(api);
    seconds(900 - 59);
    await who();
    expect(api.calls.map((call) => call.operation)).toEqual(['Refresh', 'Who']);
    expect(api.last('Who')?.authorization).toBe(`Bearer ${localStorage.getItem('access_token')}`);
    expect(localStorage.getItem('access_token')).not.toBe(first.accessToken);
    expect(localStorage.getItem('refresh_token')).not.toBe(first.refreshToken);
  });

  it.each([
    { age: 9, renewals: 0 },
    { age: 11, renewals: 1 },
  ])('holds half the life of a short token: at $age s of 20, $renewals', async ({ age, renewals }) => {
    api.tokens.ttl = 20;
    signIn(api);
    seconds(age);
    await who();
    expect(api.count('Refresh')).toBe(renewals);
  });

  it('is not fooled by a browser clock that runs an hour fast', async () => {
    const real = Date.now();
    const spy = vi.spyOn(api.tokens, 'issue');
    signIn(api);
    // The server's token says an hour ago, by our clock.
    const issued = spy.mock.results[0]?.value as { accessToken: string };
    vi.setSystemTime(real + 3_600_000);
    const { learnClock } = await import('../auth/token-clock');
    learnClock(issued.accessToken);
    api.interfere = () => void vi.setSystemTime(real + 3_600_000);
    vi.spyOn(api.tokens, 'userOf').mockReturnValue(api.ana.id);
    await who();
    expect(api.count('Refresh')).toBe(0);
  });

  it('uses what is left of the token when the renewal can not reach the server', async () => {
    signIn(api);
    seconds(900 - 30);
    api.interfere = ({ operation }) => {
      if (operation === 'Refresh') throw new TypeError('Failed to fetch');
    };
    const { data } = await who();
    expect(data?.me.email).toBe('ana@acme.test');
    expect(snapshot().user?.email).toBe('ana@acme.test');
  });
});

describe('after TOKEN_EXPIRED', () => {
  it('renews once and repeats the request once', async () => {
    signIn(api);
    api.tokens.expireAll();
    const { data } = await who();
    expect(data?.me.email).toBe('ana@acme.test');
    expect(api.calls.map((call) => call.operation)).toEqual(['Who', 'Refresh', 'Who']);
  });

  it.each([
    ['with', new FakeLocks()],
    ['without', undefined],
  ])('flies once for five requests, and each repeats once, %s locks', async (_case, locks) => {
    giveLocks(locks);
    signIn(api);
    api.tokens.expireAll();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        apollo.query<{ me: { email: string } }>({
          query: Who,
          fetchPolicy: 'no-cache',
          context: { queryDeduplication: false },
        }),
      ),
    );
    expect(answers.map(({ data }) => data?.me.email)).toEqual(Array(5).fill('ana@acme.test'));
    expect(api.count('Refresh')).toBe(1);
    expect(api.count('Who')).toBe(10);
  });

  it('does not go round and round when the new token is refused as well', async () => {
    signIn(api);
    api.interfere = ({ operation }) => {
      if (operation === 'Who') throw refuse('TOKEN_EXPIRED');
    };
    await expect(who()).rejects.toThrow('TOKEN_EXPIRED');
    expect(api.count('Who')).toBe(2);
    expect(api.count('Refresh')).toBe(1);
  });

  it('ends the session when the refresh token is refused, and all four keys are gone', async () => {
    signIn(api);
    api.tokens.forgetAll();
    api.interfere = ({ operation }) => {
      if (operation === 'Who') throw refuse('TOKEN_EXPIRED');
    };
    await expect(who()).rejects.toThrow();
    expect(endReason()).toBe('expired');
    expect(
      ['access_token', 'refresh_token', 'user', 'client'].map((key) => localStorage.getItem(key)),
    ).toEqual(Array(4).fill(null));
  });

  it.each([
    ['the line is down', () => new TypeError('Failed to fetch')],
    ['there were too many attempts', () => refuse('TOO_MANY_REQUESTS', { retryAfter: 5 })],
    ['the company is paused', () => refuse('CLIENT_PAUSED')],
    ['the server fails', () => refuse('INTERNAL_SERVER_ERROR')],
  ])('does not sign out when, while renewing, %s', async (_case, failure) => {
    signIn(api);
    api.tokens.expireAll();
    api.interfere = ({ operation }) => {
      if (operation === 'Refresh') throw failure();
    };
    await expect(who()).rejects.toThrow();
    expect(snapshot().user?.email).toBe('ana@acme.test');
    api.interfere = () => undefined;
    expect((await who()).data?.me.email).toBe('ana@acme.test');
  });
});
