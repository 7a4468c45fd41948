import { Logo } from '#server/accounts/logo/logo.entity.js';
import { Change } from '#server/audit/change.entity.js';
import { Seal } from '#server/audit/seal.entity.js';
import { CartItem } from '#server/carts/cart-item.entity.js';
import { Category } from '#server/catalogue/category.entity.js';
import { Product } from '#server/catalogue/product.entity.js';
import { StockAdjustment } from '#server/catalogue/stock-adjustment.entity.js';
import { Customer, CustomerContact } from '#server/customers/customer.entity.js';
import { SalesGroupMarketingManager, SalesGroupSeller } from '#server/customers/sales-group-people.entity.js';
import { SalesGroup } from '#server/customers/sales-group.entity.js';
import { ApiKey } from '#server/identity/api-key.entity.js';
import { Impersonation } from '#server/identity/impersonation.entity.js';
import { Invitation } from '#server/identity/invitation.entity.js';
import { PlatformInvitation } from '#server/identity/platform-invitation.entity.js';
import { PlatformSession } from '#server/identity/platform-session.entity.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import { Revocation } from '#server/identity/revocation.entity.js';
import { Session } from '#server/identity/session.entity.js';
import { SignIn } from '#server/identity/sign-in.entity.js';
import { User } from '#server/identity/user.entity.js';
import { Order, OrderItem } from '#server/orders/order.entity.js';
import { PriceListItem } from '#server/pricing/price-list-item.entity.js';
import { PriceList } from '#server/pricing/price-list.entity.js';
import { RecommendationRun } from '#server/recommendations/recommendation-run.entity.js';
import { ProductRecommendation } from '#server/recommendations/recommendation.entity.js';
import { AuditHead } from '#server/tenancy/audit-head.entity.js';
import { Client } from '#server/tenancy/client.entity.js';
import { Counter } from '#server/tenancy/counter.entity.js';
import { Installation } from '#server/tenancy/installation.entity.js';
import { Placement } from '#server/tenancy/placement.entity.js';
import { Provisioning } from '#server/tenancy/provisioning.entity.js';
import { Resident } from '#server/tenancy/resident.entity.js';
import { SealedSecret } from '#server/tenancy/sealed-secret.entity.js';
import { DatabaseServer } from '#server/tenancy/server.entity.js';

/** The centre's tables. */
export const centralEntities = [
  Installation,
  SealedSecret,
  AuditHead,
  Client,
  DatabaseServer,
  Placement,
  Provisioning,
  SignIn,
  Revocation,
  PlatformUser,
  PlatformSession,
  PlatformInvitation,
  Impersonation,
] as const;

/** The tables that every placement has. */
export const tenantEntities = [
  Resident,
  Counter,
  User,
  Session,
  Invitation,
  ApiKey,
  Logo,
  Change,
  Seal,
  Category,
  Product,
  StockAdjustment,
  PriceList,
  PriceListItem,
  SalesGroup,
  SalesGroupSeller,
  SalesGroupMarketingManager,
  Customer,
  CustomerContact,
  Order,
  OrderItem,
  CartItem,
  ProductRecommendation,
  RecommendationRun,
] as const;

/** Every table that the server knows. */
export const entities = [...centralEntities, ...tenantEntities] as const;
