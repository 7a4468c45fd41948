import {
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { ask, post } from '../api/post';
import { graphql, useFragment as unmask } from '../gql';
import { type AuthContext_SessionFragment, type LoginInput, type RegisterInput } from '../gql/graphql';
import {
  end,
  endReason,
  followOtherTabs,
  refreshToken,
  snapshot,
  start,
  subscribe,
  type Snapshot,
} from './session';
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
  /** The session of who is told above ended by itself: their pages stay, with what is typed in them, until they sign in again or leave. */
  expired: boolean;
  /** Gives those pages up. */
  leave: () => void;
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
  const now = useSyncExternalStore(subscribe, snapshot);
  const [last, setLast] = useState(now);
  if (now.user && now !== last) setLast(now);
  const expired = !now.user && last.user !== undefined && endReason() === 'expired';
  const isAuthenticated = now.user !== undefined;
  const { user, client } = expired ? last : now;
  useEffect(followOtherTabs, []);
  useKeepFresh(isAuthenticated);
  const value = useMemo(() => {
    const leave = () => setLast({ user: undefined, client: undefined });
    return { user, client, isAuthenticated, expired, leave, login, register, logout };
  }, [user, client, isAuthenticated, expired]);
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
