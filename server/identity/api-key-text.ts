import { clientOfToken, newClientToken } from './client-token.js';
import { hashToken } from './refresh-token.js';
import type { Realm } from './realm.js';

/** By it a key is known for one wherever it turns up, and never taken for a token. */
const prefix = 'vec_';

/** A key that somebody has shown, and that may be none: the client that it names, and the form in which it is kept there. */
export interface ShownKey {
  readonly clientId: Realm;
  readonly keyHash: string;
}

/** A new key of a client's: 32 random bytes behind its name. */
export function newApiKey(clientId: string): string {
  return `${prefix}${newClientToken(clientId)}`;
}

/** @returns undefined for what does not look like a key. */
export function shownKey(text: string): ShownKey | undefined {
  const clientId = text.startsWith(prefix) ? clientOfToken(text.slice(prefix.length)) : undefined;
  return clientId === undefined ? undefined : { clientId, keyHash: hashToken(text) };
}
