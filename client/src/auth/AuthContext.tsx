import { createContext, use, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { ask, post } from '../api/post';
import { graphql, useFragment as unmask } from '../gql';
import { type AuthContext_SessionFragment, type LoginInput, type RegisterInput } from '../gql/graphql';
import { end, followOtherTabs, refreshToken, snapshot, start, subscribe, type Snapshot } from './session';
import { learnClock } from './token-clock';
import { useKeepFresh } from './useKeepFresh';

export const SessionFragment = graphql(`
  fragment AuthContext_session on AuthPayload {
    accessToken
    refreshToken
    user {
      id
      email
      role
      firstName
      lastName
    }
    client {
      id
      slug
      name
      currency
      timeZone
      color
    }
  }
`);

const Login = graphql(`
  mutation Login($input: LoginInput!) {
    login(input: $input) {
      ...AuthContext_session
    }
  }
`);

const Register = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      ...AuthContext_session
    }
  }
`);

const Logout = graphql(`
  mutation Logout($refreshToken: String!) {
    logout(refreshToken: $refreshToken)
  }
`);

export interface Auth extends Snapshot {
  isAuthenticated: boolean;
  login: (input: LoginInput) => Promise<void>;
  register: (input: RegisterInput) => Promise<void>;
  logout: () => void;
}

const AuthContext = createContext<Auth | undefined>(undefined);

function enter({ user, client, ...tokens }: AuthContext_SessionFragment): void {
  start(tokens, user, client);
  learnClock(tokens.accessToken);
}

/** This browser forgets at once; the server is told, and if it can't be reached the token dies of age. */
function logout(): void {
  const token = refreshToken();
  end('signed-out');
  if (token !== undefined) post(Logout, { refreshToken: token }).catch(() => undefined);
}

async function login(input: LoginInput): Promise<void> {
  enter(unmask(SessionFragment, (await ask(Login, { input })).login));
}

async function register(input: RegisterInput): Promise<void> {
  enter(unmask(SessionFragment, (await ask(Register, { input })).register));
}

export function AuthProvider({ children }: { children: ReactNode }) {
  const { user, client } = useSyncExternalStore(subscribe, snapshot);
  useEffect(followOtherTabs, []);
  useKeepFresh(user !== undefined);
  const value = useMemo(
    () => ({ user, client, isAuthenticated: user !== undefined, login, register, logout }),
    [user, client],
  );
  return <AuthContext value={value}>{children}</AuthContext>;
}

export function useAuth(): Auth {
  const auth = use(AuthContext);
  if (!auth) throw new Error('useAuth needs an AuthProvider above it');
  return auth;
}

/** Who is signed in, for what is only ever shown to somebody. */
export function useSignedIn(): {
  user: NonNullable<Snapshot['user']>;
  client: NonNullable<Snapshot['client']>;
} {
  const { user, client } = useAuth();
  if (!user || !client) throw new Error('Rendered outside of ProtectedRoute');
  return { user, client };
}
