import { AppError } from '#server/errors/app-error.js';
import { clientOfToken } from '#server/identity/client-token.js';
import type { RequestFacts } from '#server/identity/request-facts.js';
import type { ClientRegistry } from '#server/tenancy/client-registry.js';
import { assertServed } from '#server/tenancy/named-client.js';
import type { RegisterInput } from './auth.types.js';
import { byInvitation, noSuchInvitation } from './by-invitation.js';
import type { JoinClient } from './join-client.js';
import type { SignedUp } from './signed-up.js';

export interface AcceptInvitationDeps {
  readonly registry: Pick<ClientRegistry, 'byId'>;
  readonly joining: JoinClient;
}

/** Registration of somebody who comes with an invitation: the token alone says to which client. */
export class AcceptInvitation {
  constructor(private readonly deps: AcceptInvitationDeps) {}

  /**
   * @throws INVITATION_REQUIRED for a token that is not good for this address; CLIENT_MISMATCH where the request names another
   * client; CLIENT_PAUSED; CONFLICT (field email) for an address that is in use.
   */
  async accept(input: RegisterInput, token: string, facts: RequestFacts): Promise<SignedUp> {
    const clientId = clientOfToken(token);
    const client = clientId === undefined ? undefined : await this.deps.registry.byId(clientId);
    if (client === undefined) throw noSuchInvitation();
    const { look, enter } = byInvitation(token, input.email);
    const named = [...facts.named, ...(input.clientSlug ? [input.clientSlug] : [])];
    return this.deps.joining.join(input, client, facts, {
      // The client is spoken of only to those whose token is good.
      look: async (read) => {
        await look(read);
        if (named.some((slug) => slug !== client.slug))
          throw new AppError('CLIENT_MISMATCH', 'This invitation is to another company than the one named.');
        assertServed(client);
      },
      enter,
    });
  }
}
