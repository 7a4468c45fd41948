import { PlatformSession } from '#server/identity/platform-session.entity.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import { Revocation } from '#server/identity/revocation.entity.js';
import { Session } from '#server/identity/session.entity.js';
import { SignIn } from '#server/identity/sign-in.entity.js';
import { User } from '#server/identity/user.entity.js';
import { Order } from '#server/orders/order.entity.js';
import { Client } from '#server/tenancy/client.entity.js';
import { Counter } from '#server/tenancy/counter.entity.js';
import { Installation } from '#server/tenancy/installation.entity.js';
import { Placement } from '#server/tenancy/placement.entity.js';
import { Provisioning } from '#server/tenancy/provisioning.entity.js';
import { Resident } from '#server/tenancy/resident.entity.js';
import { DatabaseServer } from '#server/tenancy/server.entity.js';

/** The centre's tables. */
export const centralEntities = [
  Installation,
  Client,
  DatabaseServer,
  Placement,
  Provisioning,
  SignIn,
  Revocation,
  PlatformUser,
  PlatformSession,
] as const;

/** The tables that every placement has. */
export const tenantEntities = [Resident, Counter, User, Session, Order] as const;

/** Every table that the server knows. */
export const entities = [...centralEntities, ...tenantEntities] as const;
