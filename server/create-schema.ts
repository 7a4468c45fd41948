import type { GraphQLSchema } from 'graphql';
import { ApiKeysResolver } from '#server/api-keys/api-keys.resolver.js';
import type { RevokeDeps } from '#server/api-keys/revoke-api-key.js';
import { AuditResolver } from '#server/audit/audit.resolver.js';
import { AuditedTables } from '#server/audit/audited-tables.js';
import { AuthResolver, type AuthDeps } from '#server/accounts/auth.resolver.js';
import { ClientResolver, UserUsageResolver } from '#server/accounts/client.resolver.js';
import { LogoResolver } from '#server/accounts/logo/logo.resolver.js';
import { MeResolver, type MeDeps } from '#server/accounts/me.resolver.js';
import { PlanLimitsResolver, PlanSharesResolver } from '#server/accounts/plan-limits.resolver.js';
import { CustomerCodes } from '#server/customers/customer-codes.js';
import { CustomersResolver } from '#server/customers/customers.resolver.js';
import { SalesGroupsResolver } from '#server/customers/sales-groups.resolver.js';
import { CategoriesResolver } from '#server/catalogue/categories.resolver.js';
import { ProductSkus } from '#server/catalogue/product-skus.js';
import { ProductsResolver, ProductUsageResolver } from '#server/catalogue/products.resolver.js';
import { SessionResolver, type SessionResolverDeps } from '#server/identity/session.resolver.js';
import { buildSchema } from '#server/graphql/build-schema.js';
import { OrderCodes } from '#server/orders/order-codes.js';
import { OrderChangesResolver } from '#server/orders/order-changes.resolver.js';
import { OrdersResolver, OrderUsageResolver } from '#server/orders/orders.resolver.js';
import { OrderStatsProductResolver, OrderStatsResolver } from '#server/orders/stats/order-stats.resolver.js';
import { ClientFactsResolver } from '#server/platform/client-facts.resolver.js';
import { ImpersonationResolver } from '#server/platform/impersonation.resolver.js';
import { refusingResolver } from '#server/platform/no-platform.js';
import { PlatformClientsResolver } from '#server/platform/platform-clients.resolver.js';
import {
  PlatformInvitationTokenResolver,
  PlatformPeopleResolver,
} from '#server/platform/platform-people.resolver.js';
import { PlatformServersResolver, ServerFactsResolver } from '#server/platform/platform-servers.resolver.js';
import { PlatformResolver } from '#server/platform/platform.resolver.js';
import { CartsResolver } from '#server/carts/carts.resolver.js';
import { PriceListsResolver } from '#server/pricing/price-lists.resolver.js';
import { RecommendationsResolver } from '#server/recommendations/recommendations.resolver.js';
import { InvitationsResolver } from '#server/team/invitations.resolver.js';
import type { InviteDeps } from '#server/team/invite-user.js';
import { SessionsResolver } from '#server/team/sessions.resolver.js';
import { UsersResolver } from '#server/team/users.resolver.js';
import type { ClientRegistry } from '#server/tenancy/client-registry.js';
import type { Services } from './create-services.js';

export type ClientSide = AuthDeps &
  MeDeps &
  SessionResolverDeps &
  RevokeDeps &
  InviteDeps & { readonly registry: ClientRegistry };

export type PlatformSide = Pick<
  Services,
  | 'platformSignIn'
  | 'clientsWithin'
  | 'platformServers'
  | 'founding'
  | 'passwords'
  | 'registry'
  | 'gateway'
  | 'log'
  | 'centre'
  | 'centreReader'
  | 'sessions'
  | 'limits'
  | 'tokens'
  | 'postbox'
  | 'dashboard'
  | 'openSignUp'
>;

const clientResolvers = (services: ClientSide, codes = new OrderCodes()): [NewableFunction, object][] => [
  [AuthResolver, new AuthResolver(services)],
  [SessionResolver, new SessionResolver(services)],
  [MeResolver, new MeResolver(services)],
  [ClientResolver, new ClientResolver(services.registry, services.gateway)],
  [UserUsageResolver, new UserUsageResolver()],
  [PlanLimitsResolver, new PlanLimitsResolver(services.gateway)],
  [PlanSharesResolver, new PlanSharesResolver()],
  [LogoResolver, new LogoResolver(services.gateway)],
  [AuditResolver, new AuditResolver(new AuditedTables(() => services.gateway.entities()))],
  [OrdersResolver, new OrdersResolver(codes)],
  [CartsResolver, new CartsResolver(codes)],
  [OrderChangesResolver, new OrderChangesResolver()],
  [OrderUsageResolver, new OrderUsageResolver()],
  [OrderStatsResolver, new OrderStatsResolver()],
  [OrderStatsProductResolver, new OrderStatsProductResolver()],
  [UsersResolver, new UsersResolver(services.sessions)],
  [SessionsResolver, new SessionsResolver(services.sessions)],
  [ApiKeysResolver, new ApiKeysResolver(services)],
  [InvitationsResolver, new InvitationsResolver(services)],
  [PriceListsResolver, new PriceListsResolver()],
  [SalesGroupsResolver, new SalesGroupsResolver()],
  [RecommendationsResolver, new RecommendationsResolver()],
  [CustomersResolver, new CustomersResolver(new CustomerCodes())],
  [CategoriesResolver, new CategoriesResolver()],
  [ProductsResolver, new ProductsResolver(new ProductSkus())],
  [ProductUsageResolver, new ProductUsageResolver()],
];

const platformResolvers: readonly [NewableFunction, (services: PlatformSide) => object][] = [
  [PlatformResolver, (services) => new PlatformResolver(services)],
  [PlatformClientsResolver, (services) => new PlatformClientsResolver(services)],
  [PlatformPeopleResolver, (services) => new PlatformPeopleResolver(services)],
  [PlatformInvitationTokenResolver, () => new PlatformInvitationTokenResolver()],
  [ImpersonationResolver, (services) => new ImpersonationResolver(services)],
  [ClientFactsResolver, () => new ClientFactsResolver()],
  [PlatformServersResolver, ({ platformServers }) => new PlatformServersResolver(platformServers)],
  [ServerFactsResolver, () => new ServerFactsResolver()],
];

/**
 * The API: every resolver with what it needs.
 * @param platform absent on a server of one client alone: the same fields are there, and refuse.
 */
export function createSchema(client: ClientSide, platform: PlatformSide | undefined): Promise<GraphQLSchema> {
  const platformSide = platformResolvers.map<[NewableFunction, object]>(([type, make]) => [
    type,
    platform === undefined ? refusingResolver() : make(platform),
  ]);
  return buildSchema(new Map([...clientResolvers(client), ...platformSide]));
}
