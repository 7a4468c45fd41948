import { type PlatformReach, type PlatformRole } from '../gql/graphql';
import { type EndReason, type Tokens } from './session';

/** Who is signed in on the operator's side. Keys of its own: the session of a client's user in the same browser is another matter. */
export interface PlatformPerson {
  id: string;
  email: string;
  role: PlatformRole;
  reach: PlatformReach;
}

const KEYS = { access: 'platform_access_token', refresh: 'platform_refresh_token', user: 'platform_user' };
const listeners = new Set<() => void>();
let seen: string | null = null;
let person: PlatformPerson | undefined;
let reason: EndReason | undefined;

export const platformToken = (): string | undefined => localStorage.getItem(KEYS.access) ?? undefined;
export const platformRefreshToken = (): string | undefined => localStorage.getItem(KEYS.refresh) ?? undefined;
export const platformEndReason = (): EndReason | undefined => reason;

/** The same object until it changed, as useSyncExternalStore wants it. */
export function platformPerson(): PlatformPerson | undefined {
  const text = platformToken() === undefined ? null : localStorage.getItem(KEYS.user);
  if (text !== seen) {
    seen = text;
    person = read(text);
  }
  return person;
}

function read(text: string | null): PlatformPerson | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as PlatformPerson);
  } catch {
    return undefined;
  }
}

export function subscribePlatform(listener: () => void): () => void {
  const follow = ({ key }: StorageEvent) => (key === null || key === KEYS.access) && listener();
  listeners.add(listener);
  addEventListener('storage', follow);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', follow);
  };
}

function announce(): void {
  for (const listener of [...listeners]) listener();
}

export function startPlatform(tokens: Tokens, who: PlatformPerson): void {
  reason = undefined;
  localStorage.setItem(KEYS.user, JSON.stringify(who));
  keepPlatformTokens(tokens);
  announce();
}

/** The access token last: other tabs take its event as the sign that all is there. */
export function keepPlatformTokens(tokens: Tokens): void {
  localStorage.setItem(KEYS.refresh, tokens.refreshToken);
  localStorage.setItem(KEYS.access, tokens.accessToken);
}

export function endPlatform(why: EndReason): void {
  reason = why;
  for (const key of Object.values(KEYS)) localStorage.removeItem(key);
  announce();
}
