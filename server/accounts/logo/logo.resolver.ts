import { Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { doorOfClient } from '#server/accounts/door-of-client.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { Client } from '#server/tenancy/client.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { logoFacts, removeLogo } from './keep-logo.js';
import { logoAddress } from './logo-address.js';

@ObjectType('Logo', { description: 'The company’s logo.' })
export class ClientLogo {
  @Field(() => String, {
    description:
      'Where the picture is (WebP); fetched with the Bearer token. Another picture has another address.',
  })
  url!: string;

  @Field(() => Int, { description: 'Its width in pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Its height in pixels.' })
  height!: number;
}

@Resolver(() => Client)
export class LogoResolver {
  constructor(private readonly gateway: Gateway) {}

  @FieldResolver(() => ClientLogo, { nullable: true, description: 'The company’s logo, if it has one.' })
  async logo(@Root() client: Client, @Ctx() context: RequestContext): Promise<ClientLogo | null> {
    const facts = await logoFacts(await doorOfClient(this.gateway, client, context));
    if (facts === undefined) return null;
    const { width, height, version } = facts;
    return { url: logoAddress(version), width, height };
  }

  @Allow('client:update')
  @Mutation(() => Client, {
    description: 'Takes the logo away, if there is one. One is sent to POST /files/logo.',
  })
  async removeLogo(@Ctx() context: RequestContext): Promise<Client> {
    await removeLogo(context.door);
    return context.client;
  }
}
