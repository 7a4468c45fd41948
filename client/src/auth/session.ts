/**
 * Who is signed in, kept in localStorage so that every tab of the browser shares it. Somebody of the platform who looks into a
 * client has that session in one tab alone, in sessionStorage: beside it, and on its reload, their own stays what it is.
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
/** A look of somebody of the platform into a client. */
export interface Look {
  id: string;
  /** Who looks. */
  by: string;
  slug: string;
  expiresAt: string;
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

const LOOK = 'looking_in';
const store = (): Storage => (sessionStorage.getItem(LOOK) === null ? localStorage : sessionStorage);

/** The look that this tab is, if it is one. */
export const currentLook = (): Look | undefined => parse<Look>(sessionStorage.getItem(LOOK));

export const accessToken = (): string | undefined => store().getItem(KEYS.access) ?? undefined;
export const refreshToken = (): string | undefined => store().getItem(KEYS.refresh) ?? undefined;
export const endReason = (): EndReason | undefined => reason;

/** The same object until something changed, as useSyncExternalStore wants it. */
export function snapshot(): Snapshot {
  const user = store().getItem(KEYS.user);
  const client = store().getItem(KEYS.client);
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
  store().setItem(KEYS.refresh, tokens.refreshToken);
  store().setItem(KEYS.access, tokens.accessToken);
}

function keepProfile(user: SessionUser, client: SessionClient): void {
  store().setItem(KEYS.client, JSON.stringify(client));
  store().setItem(KEYS.user, JSON.stringify(user));
}

/** What the server knows newer about the same user; an answer that comes late, about somebody else, is dropped. */
export function update(user: SessionUser, client: SessionClient): void {
  if (snapshot().user?.id !== user.id) return;
  keepProfile(user, client);
  announce();
}

/** Makes this tab a look into a client. It has no refresh token: when it runs out it is over. */
export function startLook(look: Look, token: string, user: SessionUser, client: SessionClient): void {
  sessionStorage.setItem(LOOK, JSON.stringify(look));
  keepProfile(user, client);
  sessionStorage.setItem(KEYS.access, token);
  announce();
}

/** The tab goes back to whoever is signed in in this browser. */
export function endLook(): void {
  for (const key of [...Object.values(KEYS), LOOK]) sessionStorage.removeItem(key);
  announce();
}

export function end(why: EndReason): void {
  reason = why;
  const kept = store();
  for (const key of Object.values(KEYS)) kept.removeItem(key);
  // A look that is over leaves the tab to whoever is signed in in this browser.
  sessionStorage.removeItem(LOOK);
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
