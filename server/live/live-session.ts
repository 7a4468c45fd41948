import { bearerClaims, identityOf, type AuthenticateDeps } from '#server/identity/authenticate.js';
import { realmOf, type VerifiedClaims } from '#server/identity/access-token.js';
import type { Realm } from '#server/identity/realm.js';
import type { RequestFacts } from '#server/identity/request-facts.js';
import { RequestContext } from '#server/identity/request-context.js';

/** Who is behind a socket, for as long as the token is good. */
export class LiveSession {
  private constructor(
    private readonly deps: AuthenticateDeps,
    private readonly claims: VerifiedClaims,
    private readonly facts: RequestFacts,
  ) {}

  /** @throws as identityOf. */
  static async begin(
    deps: AuthenticateDeps,
    authorization: string | undefined,
    facts: RequestFacts,
  ): Promise<LiveSession> {
    const session = new LiveSession(deps, bearerClaims(deps.tokens, authorization), facts);
    await session.context();
    return session;
  }

  /** Whose sockets are counted together. */
  get realm(): Realm {
    return realmOf(this.claims);
  }

  get userId(): string {
    return this.claims.userId;
  }

  get expiresInMs(): number {
    return this.claims.expiresAtMs - Date.now();
  }

  /** A fresh context, made as for a request over HTTP. @throws where a request would be refused by now. */
  async context(): Promise<RequestContext> {
    const { deps, claims, facts } = this;
    return new RequestContext(facts, await identityOf(deps, claims, facts));
  }
}
