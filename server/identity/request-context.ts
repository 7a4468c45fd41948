import type { ClientDoor } from '#server/tenancy/gateway.js';
import type { NamedSlugs } from '#server/tenancy/named-client.js';
import type { RegisteredClient } from '#server/tenancy/registry.js';
import type { AccessClaims } from './access-token.js';
import type { Identity } from './authenticate.js';

/** Where a request comes from, for limits and for the record. */
export interface RequestFacts {
  readonly ipAddress: string;
  readonly userAgent: string | null;
  /** Slugs that the host and headers name; see namedSlugs. */
  readonly named: NamedSlugs;
}

/**
 * What a resolver gets (F2): the caller, its client, and the only way to data, bound to that client when the context was
 * made. Without a good token each of them throws why; fields that anybody may call simply don't ask.
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

  /** Who calls, for the log: undefined where nobody is signed in. */
  get callerIfAny(): AccessClaims | undefined {
    return this.identity instanceof Error ? undefined : this.identity.caller;
  }

  get caller(): AccessClaims {
    return this.known().caller;
  }

  get client(): RegisteredClient {
    return this.known().client;
  }

  /** The door to the caller's client, for rules that take one. */
  get door(): ClientDoor {
    return this.known().door;
  }

  get read(): ClientDoor['read'] {
    return this.door.read;
  }

  get em(): ClientDoor['em'] {
    return this.door.em;
  }

  get write(): ClientDoor['write'] {
    return this.door.write;
  }
}
