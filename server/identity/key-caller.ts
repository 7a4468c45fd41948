import type { Actor } from '#server/tenancy/actor.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import { isKeyVerb } from './key-verbs.js';
import { may, type Verb } from './permissions.js';
import type { RequestFacts } from './request-facts.js';
import type { Role } from './role.js';

/** A key as it is looked at before its caller gets rows. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly verbs: readonly string[];
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly createdBy: { readonly isActive: boolean; readonly role: Role };
}

/** A program that calls with a key. No user: nothing stands in their place. */
export interface KeyCaller {
  readonly audience: 'client';
  readonly clientId: string;
  readonly userId?: undefined;
  readonly keyId: string;
  readonly key: KeyRow;
}

/** A program that has shown a good key: for which client, and the door to that client's rows. */
export interface KeyIdentity {
  readonly caller: KeyCaller;
  readonly actor: Actor;
  readonly client: RegisteredClient;
  readonly door: ClientDoor;
}

/** Whether a key may do what the verb says: it was given it, and its maker may do it still. */
export function keyMay({ verbs, createdBy }: KeyRow, verb: Verb): boolean {
  return isKeyVerb(verb) && verbs.includes(verb) && may(createdBy.role, verb);
}

/** A program, as the record of changes names it. */
export function keyActor({ id, name }: KeyRow, { ipAddress, userAgent }: RequestFacts): Actor {
  return { kind: 'API_KEY', id, label: name, ipAddress, userAgent };
}
