import type { Actor } from '#server/tenancy/actor.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { AccessClaims, ClientClaims, PlatformClaims } from './access-token.js';
import type { ClientIdentity, Identity, PlatformIdentity } from './authenticate.js';
import { callerMay } from './caller-may.js';
import type { KeyCaller, KeyIdentity } from './key-caller.js';
import { keyMay } from './key-caller.js';
import type { Verb } from './permissions.js';
import type { ClientReach } from './reach.js';
import { noUser, otherContext } from './refusals.js';
import type { RequestFacts } from './request-facts.js';

/**
 * What a resolver gets (F2): the caller, its client, and the only way to data, bound to that client when the context was
 * made. Without a good token each of them throws why; fields that anybody may call simply don't ask. A platform user's
 * context has `platformCaller` instead, and none of the others (E3).
 */
export class RequestContext {
  constructor(
    readonly facts: RequestFacts,
    private readonly identity: Identity | Error,
  ) {}

  /** Not a #private: Apollo clones the context for each operation, and a clone has none. @throws the reason why there is no identity: UNAUTHENTICATED, TOKEN_EXPIRED, CLIENT_MISMATCH … */
  private known(): Identity {
    if (this.identity instanceof Error) throw this.identity;
    return this.identity;
  }

  private ofClient(): ClientIdentity | KeyIdentity {
    const known = this.known();
    if (!('client' in known)) throw otherContext();
    return known;
  }

  /** Why nobody is signed in: no token, one that ran out, another client's … Undefined for whoever is. */
  get whyNobody(): Error | undefined {
    return this.identity instanceof Error ? this.identity : undefined;
  }

  /** Who calls, for the log: undefined where nobody is signed in. */
  get callerIfAny(): AccessClaims | KeyCaller | undefined {
    return this.identity instanceof Error ? undefined : this.identity.caller;
  }

  /** Whose client's budget it is; undefined where there is none: nobody, or a platform user. */
  get clientIdIfAny(): string | undefined {
    return this.identity instanceof Error || !('door' in this.identity) ? undefined : this.identity.client.id;
  }

  /** The client's user who calls. @throws UNAUTHENTICATED for a platform user, FORBIDDEN for a program. */
  get caller(): ClientClaims {
    const { caller } = this.ofClient();
    if ('keyId' in caller) throw noUser();
    return caller;
  }

  /** The client's user who calls, or null for a program. @throws UNAUTHENTICATED for a platform user. */
  get userId(): string | null {
    return this.ofClient().caller.userId ?? null;
  }

  /** Whether the user or program of a client may do what the verb says. @throws UNAUTHENTICATED for a platform user. */
  may(verb: Verb): boolean {
    const { caller } = this.ofClient();
    return 'keyId' in caller ? keyMay(caller.key, verb) : callerMay(caller, verb);
  }

  private ofPlatform(): PlatformIdentity {
    const known = this.known();
    if ('client' in known) throw otherContext();
    return known;
  }

  /** The platform user who calls. @throws UNAUTHENTICATED for a client's user. */
  get platformCaller(): PlatformClaims {
    return this.ofPlatform().caller;
  }

  /** Which clients the platform user reaches. @throws UNAUTHENTICATED for a client's user. */
  get platformReach(): ClientReach {
    return this.ofPlatform().reach;
  }

  /** Who calls, for the record. @throws where nobody is signed in. */
  get actor(): Actor {
    return this.known().actor;
  }

  get client(): RegisteredClient {
    return this.ofClient().client;
  }

  /** The door to the caller's client, for rules that take one. */
  get door(): ClientDoor {
    return this.ofClient().door;
  }

  /** The same, or undefined where the caller has none: nobody, or a platform user. */
  get doorIfAny(): ClientDoor | undefined {
    return this.identity instanceof Error || !('door' in this.identity) ? undefined : this.identity.door;
  }

  get read(): ClientDoor['read'] {
    return this.door.read;
  }

  get em(): ClientDoor['em'] {
    return this.door.em;
  }

  get write(): ClientDoor['write'] {
    const { door } = this;
    return (fn) => door.write(fn);
  }
}
