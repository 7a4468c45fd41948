import { bearerShown, identityOf, type AuthenticateDeps, type Shown } from '#server/identity/authenticate.js';
import { realmOf } from '#server/identity/access-token.js';
import type { Realm } from '#server/identity/realm.js';
import type { RequestFacts } from '#server/identity/request-facts.js';
import { RequestContext } from '#server/identity/request-context.js';

/** Who is behind a socket, for as long as the token or key is good. */
export class LiveSession {
  private constructor(
    private readonly deps: AuthenticateDeps,
    private readonly shown: Shown,
    private readonly facts: RequestFacts,
  ) {}

  /** @throws as identityOf. */
  static async begin(
    deps: AuthenticateDeps,
    authorization: string | undefined,
    facts: RequestFacts,
  ): Promise<LiveSession> {
    const session = new LiveSession(deps, bearerShown(deps.tokens, authorization), facts);
    await session.context();
    return session;
  }

  /** Whose sockets are counted together. */
  get realm(): Realm {
    return 'keyHash' in this.shown ? this.shown.clientId : realmOf(this.shown);
  }

  get userId(): string | undefined {
    return 'keyHash' in this.shown ? undefined : this.shown.userId;
  }

  get expiresInMs(): number {
    // When a key runs out is seen when it is looked at, which is often.
    return 'keyHash' in this.shown ? Infinity : this.shown.expiresAtMs - Date.now();
  }

  /** A fresh context, made as for a request over HTTP. @throws where a request would be refused by now. */
  async context(): Promise<RequestContext> {
    const { deps, shown, facts } = this;
    const identity = await identityOf(deps, shown, facts);
    // A request is looked at with the first rows that it asks for; a socket may ask for none for long.
    if ('door' in identity) await identity.door.enter();
    return new RequestContext(facts, identity);
  }
}
