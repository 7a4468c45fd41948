import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AppError } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import type { RateLimits } from '#server/identity/rate-limits.js';
import { type RequestContext } from '#server/identity/request-context.js';
import type { ClientRegistry, RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { assertServed, findNamedClient } from '#server/tenancy/named-client.js';
import type { AcceptInvitation } from './accept-invitation.js';
import { AuthPayload, LoginInput, RegisterInput } from './auth.types.js';
import type { CompanySignUp } from './company-sign-up.js';
import type { JoinClient } from './join-client.js';
import type { SignIn } from './sign-in.js';
import type { SignedUp } from './signed-up.js';

export interface AuthDeps {
  readonly companies: CompanySignUp;
  readonly joining: JoinClient;
  readonly invited: AcceptInvitation;
  readonly signIn: SignIn;
  readonly limits: RateLimits;
  readonly registry: Pick<ClientRegistry, 'bySlug' | 'only'>;
  readonly gateway: Gateway;
}

@Resolver()
export class AuthResolver {
  constructor(private readonly deps: AuthDeps) {}

  /** The client that host, headers and argument name together, if they do. */
  #named({ facts }: RequestContext, slug: string | null | undefined): Promise<RegisteredClient | undefined> {
    return findNamedClient(this.deps.registry, [
      ...facts.named,
      ...(slug == null || slug === '' ? [] : [slug]),
    ]);
  }

  @Allow('anybody')
  @Mutation(() => AuthPayload, {
    description: 'Makes a company with its owner, or a user of an existing one, and signs in.',
  })
  async register(
    @Arg('input', () => RegisterInput, { description: 'Who registers, and for which company.' })
    input: RegisterInput,
    @Ctx() context: RequestContext,
  ): Promise<AuthPayload> {
    await this.deps.limits.beforeRegister(context.facts.ipAddress);
    const { client, userId } = await this.#signUp(input, context);
    return this.deps.signIn.start(client, { id: userId, email: input.email }, context.facts);
  }

  async #signUp(input: RegisterInput, context: RequestContext): Promise<SignedUp> {
    const { clientName, invitationToken } = input;
    if (invitationToken != null) return this.deps.invited.accept(input, invitationToken, context.facts);
    if (clientName != null) {
      if (context.facts.named.length > 0)
        throw new AppError(
          'CLIENT_MISMATCH',
          'This address belongs to a company already. Make a new one at the main address.',
        );
      return this.deps.companies.register({ ...input, clientName });
    }
    const client = (await this.#named(context, input.clientSlug)) ?? this.deps.registry.only;
    if (client === undefined)
      throw new AppError('CLIENT_REQUIRED', 'Name the company to join, or the one to make.');
    assertServed(client);
    return this.deps.joining.join(input, client, context.facts);
  }

  @Allow('anybody')
  @Mutation(() => AuthPayload, { description: 'Signs in by e-mail address and password.' })
  async login(
    @Arg('input', () => LoginInput, { description: 'Address and password.' }) input: LoginInput,
    @Ctx() context: RequestContext,
  ): Promise<AuthPayload> {
    return this.deps.signIn.login(input, await this.#named(context, input.clientSlug), context.facts);
  }
}
