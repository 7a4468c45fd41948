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

beforeEach(() => {
  api = new FakeApi();
  vi.stubGlobal('fetch', api.fetch);
  giveLocks(new FakeLocks());
  end('signed-out');
  apollo = createClient(api.ana.id);
});

describe('who the answer is for', () => {
  it('signs out after UNAUTHENTICATED', async () => {
    signIn(api);
    api.tokens.forgetAll();
    await expect(who()).rejects.toThrow();
    expect(snapshot().user).toBeUndefined();
    expect(endReason()).toBe('expired');
  });

  it('lets the late refusal of the user before not sign out the one who is there now', async () => {
    signIn(api, api.ana);
    let swapped = false;
    api.interfere = ({ operation }) => {
      if (operation !== 'Who' || swapped) return;
      swapped = true;
      signIn(api, api.gus);
      throw refuse('UNAUTHENTICATED');
    };
    await expect(who()).rejects.toThrow();
    expect(snapshot().user?.email).toBe('gus@globex.test');
  });

  it('does not bring back who signed out while the renewal was under way', async () => {
    signIn(api);
    api.tokens.expireAll();
    api.interfere = ({ operation }) => {
      if (operation === 'Refresh') end('signed-out');
    };
    await expect(who()).rejects.toThrow();
    expect(localStorage.getItem('access_token')).toBeNull();
    expect(localStorage.getItem('refresh_token')).toBeNull();
  });

  it('drops a request of the user before instead of sending it with the token of the next', async () => {
    signIn(api, api.ana);
    api.tokens.expireAll();
    api.interfere = ({ operation }) => {
      if (operation === 'Refresh') signIn(api, api.gus);
    };
    await expect(who()).rejects.toThrow();
    expect(api.calls.map((call) => call.operation)).toEqual(['Who', 'Refresh']);
    await expect(who()).rejects.toThrow();
    expect(api.count('Who')).toBe(1);
  });
});
