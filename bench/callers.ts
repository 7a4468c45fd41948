import { AccessTokens } from '#server/identity/access-token.js';
import { Role } from '#server/identity/role.js';
import { idOf, orderNumber, volume } from './data.js';

/** A signed-in owner of one client. */
export interface Caller {
  readonly clientId: string;
  readonly userId: string;
  /** An order of this client, another one for each. */
  readonly orderId: string;
  readonly authorization: string;
}

const hour = 3600;

function callerOf(tokens: AccessTokens, n: number): Caller {
  const [clientId, userId, sessionId] = [idOf('client', n), idOf('user', n), idOf('session', n)];
  const token = tokens.issue({ audience: 'client', clientId, userId, sessionId, role: Role.OWNER });
  const orderId = idOf('order', orderNumber(n, 1 + ((n * 7) % 49)));
  return { clientId, userId, orderId, authorization: `Bearer ${token}` };
}

/** One caller per client, with tokens that the product would have given at sign-in. */
export function callersOf(secret: string): Caller[] {
  const tokens = new AccessTokens(secret, hour);
  return Array.from({ length: volume.clients }, (_, i) => callerOf(tokens, i + 1));
}
