/**
 * Who is signed in, kept in localStorage so that every tab of the browser shares it.
 * Imports nothing: the links, the pages and the playground all stand on it.
 */
export interface SessionUser {
  id: string;
  email: string;
  role: 'OWNER' | 'ADMIN' | 'MARKETING' | 'SELLER';
  firstName: string | null;
  lastName: string | null;
}
export interface SessionClient {
  id: string;
  slug: string;
  name: string;
  currency: string;
  /** The clock that the company goes by; each reader's own where there is none. */
  timeZone?: string | null;
  color?: string | null;
  logo?: { url: string } | null;
}
export interface Tokens {
  accessToken: string;
  refreshToken: string;
}
export interface Snapshot {
  user: SessionUser | undefined;
  client: SessionClient | undefined;
}
/** Why nobody is signed in: tells the sign-in page what to say, and whether to lead back to the same page. */
export type EndReason = 'signed-out' | 'expired';

const KEYS = { access: 'access_token', refresh: 'refresh_token', user: 'user', client: 'client' } as const;
const signedOut: Snapshot = { user: undefined, client: undefined };
const listeners = new Set<() => void>();

let seen = '';
let current = signedOut;
let reason: EndReason | undefined;

export const accessToken = (): string | undefined => localStorage.getItem(KEYS.access) ?? undefined;
export const refreshToken = (): string | undefined => localStorage.getItem(KEYS.refresh) ?? undefined;
export const endReason = (): EndReason | undefined => reason;

/** The same object until something changed, as useSyncExternalStore wants it. */
export function snapshot(): Snapshot {
  const user = localStorage.getItem(KEYS.user);
  const client = localStorage.getItem(KEYS.client);
  const now = JSON.stringify([user, client, accessToken() !== undefined]);
  if (now !== seen) {
    seen = now;
    current = accessToken() === undefined ? signedOut : whole(parse(user), parse(client));
  }
  return current;
}

/** Half a session (edited by hand, or of an older version) is none. */
function whole(user?: SessionUser, client?: SessionClient): Snapshot {
  return user?.id && client?.id ? { user, client } : signedOut;
}

function parse<T>(text: string | null): T | undefined {
  try {
    return text ? ((JSON.parse(text) as T | null) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function announce(): void {
  for (const listener of [...listeners]) listener();
}

export function start(tokens: Tokens, user: SessionUser, client: SessionClient): void {
  reason = undefined;
  keepProfile(user, client);
  keepTokens(tokens);
  announce();
}

/** `access_token` is written last: other tabs take its event as the sign that all four are there. */
export function keepTokens(tokens: Tokens): void {
  localStorage.setItem(KEYS.refresh, tokens.refreshToken);
  localStorage.setItem(KEYS.access, tokens.accessToken);
}

function keepProfile(user: SessionUser, client: SessionClient): void {
  localStorage.setItem(KEYS.client, JSON.stringify(client));
  localStorage.setItem(KEYS.user, JSON.stringify(user));
}

/** What the server knows newer about the same user; an answer that comes late, about somebody else, is dropped. */
export function update(user: SessionUser, client: SessionClient): void {
  if (snapshot().user?.id !== user.id) return;
  keepProfile(user, client);
  announce();
}

export function end(why: EndReason): void {
  reason = why;
  for (const key of Object.values(KEYS)) localStorage.removeItem(key);
  announce();
}

/** Sign-in, sign-out and refresh of the other tabs reach this tab's listeners. Returns the way to stop. */
export function followOtherTabs(): () => void {
  const follow = (event: StorageEvent) => {
    // key is null when everything was cleared at once.
    if (event.key !== null && event.key !== KEYS.access) return;
    if (accessToken() === undefined) reason = 'signed-out';
    announce();
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}
