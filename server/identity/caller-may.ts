import type { ClientClaims } from './access-token.js';
import { may, type Verb } from './permissions.js';

/** Whether who calls may do what the verb says: by their role, and whoever only looks in may only read. */
export function callerMay({ role, impersonator }: ClientClaims, verb: Verb): boolean {
  return (impersonator === undefined || verb.endsWith(':read')) && may(role, verb);
}
