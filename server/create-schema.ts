import type { GraphQLSchema } from 'graphql';
import { AuthResolver } from '#server/accounts/auth.resolver.js';
import { ClientResolver, UserUsageResolver } from '#server/accounts/client.resolver.js';
import { MeResolver } from '#server/accounts/me.resolver.js';
import { SessionResolver } from '#server/identity/session.resolver.js';
import { buildSchema } from '#server/graphql/build-schema.js';
import { OrderCodes } from '#server/orders/order-codes.js';
import { OrdersResolver, OrderUsageResolver } from '#server/orders/orders.resolver.js';
import { ClientFactsResolver } from '#server/platform/client-facts.resolver.js';
import { PlatformClientsResolver } from '#server/platform/platform-clients.resolver.js';
import { PlatformServersResolver, ServerFactsResolver } from '#server/platform/platform-servers.resolver.js';
import { PlatformResolver } from '#server/platform/platform.resolver.js';
import type { Services } from './create-services.js';

type Needs = Pick<
  Services,
  | 'companies'
  | 'joining'
  | 'signIn'
  | 'platformSignIn'
  | 'platformClients'
  | 'platformServers'
  | 'founding'
  | 'refreshTokens'
  | 'limits'
  | 'registry'
  | 'centre'
  | 'gateway'
  | 'passwords'
  | 'sessions'
>;

/** The API: every resolver with what it needs. */
export function createSchema(services: Needs): Promise<GraphQLSchema> {
  return buildSchema(
    new Map<NewableFunction, object>([
      [AuthResolver, new AuthResolver(services)],
      [SessionResolver, new SessionResolver(services)],
      [MeResolver, new MeResolver(services)],
      [ClientResolver, new ClientResolver(services.registry, services.gateway)],
      [UserUsageResolver, new UserUsageResolver()],
      [OrdersResolver, new OrdersResolver(new OrderCodes())],
      [OrderUsageResolver, new OrderUsageResolver()],
      [PlatformResolver, new PlatformResolver(services)],
      [PlatformClientsResolver, new PlatformClientsResolver(services)],
      [ClientFactsResolver, new ClientFactsResolver()],
      [PlatformServersResolver, new PlatformServersResolver(services.platformServers)],
      [ServerFactsResolver, new ServerFactsResolver()],
    ]),
  );
}
