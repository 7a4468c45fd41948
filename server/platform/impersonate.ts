import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7, validate as isUuid } from 'uuid';
import type { Logger } from '#server/config/logger.js';
import { AppError, notFound } from '#server/errors/app-error.js';
import type { AccessTokens, PlatformClaims } from '#server/identity/access-token.js';
import { Impersonation } from '#server/identity/impersonation.entity.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { Role } from '#server/identity/role.js';
import type { Sessions } from '#server/identity/sessions.js';
import { User } from '#server/identity/user.entity.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { assertServed } from '#server/tenancy/named-client.js';
import type { ImpersonationPayload } from './impersonation.types.js';

const lifetimeSeconds = 15 * 60;

export interface ImpersonateDeps {
  readonly tokens: AccessTokens;
  readonly sessions: Sessions;
  readonly gateway: Gateway;
  readonly centre: () => EntityManager;
  readonly log: Logger;
}

/** The owner who was there first. @throws CONFLICT where nobody is. */
async function firstOwner({ em }: ClientDoor): Promise<User> {
  const owner = await em.findOne(User, { role: Role.OWNER, isActive: true }, { orderBy: { id: 'asc' } });
  if (owner === null) throw new AppError('CONFLICT', 'This client has no active owner to look in as.');
  return owner;
}

/**
 * Lets somebody of the operator's side look into a client, for a quarter of an hour. The client's own record tells who, why
 * and until when before there is a token: where its database can't take that down, nobody looks in.
 * @throws CLIENT_PAUSED; CONFLICT for a client without an active owner; SERVICE_UNAVAILABLE.
 */
export async function impersonate(
  { tokens, gateway, centre, log }: ImpersonateDeps,
  client: RegisteredClient,
  reason: string,
  { platformCaller, actor }: Pick<RequestContext, 'platformCaller' | 'actor'>,
): Promise<ImpersonationPayload> {
  assertServed(client);
  const door = await gateway.doorOf(client.id, actor);
  const { id: asUserId, email } = await firstOwner(door);
  const id = uuidv7();
  const expiresAt = new Date(Date.now() + lifetimeSeconds * 1000);
  const after = { reason, userId: asUserId, expiresAt: expiresAt.toISOString() };
  await door.write((write) =>
    write.record({ action: 'IMPERSONATE', entity: 'clients', rowId: client.id, after }),
  );
  const { userId, sessionId, role, email: own } = platformCaller;
  await centre().insert(Impersonation, {
    ...{ id, user: userId, session: sessionId, clientId: client.id, asUserId, reason, expiresAt },
  });
  log.info({ userId, clientId: client.id, impersonation: id }, 'somebody of the platform looks in');
  const claims = { audience: 'client', userId: asUserId, clientId: client.id, role: Role.OWNER } as const;
  const impersonator = { userId, sessionId, role, email: own ?? actor.label };
  const accessToken = tokens.issue({ ...claims, email, sessionId: id, impersonator }, lifetimeSeconds);
  return {
    id,
    accessToken,
    tokenType: 'Bearer',
    expiresIn: lifetimeSeconds,
    expiresAt,
    slug: client.slug,
    email,
  };
}

/**
 * Ends a look into a client, on every server within a second; one that is over already is no fault.
 * @throws NOT_FOUND for one that is not there, or somebody else's; a SUPERADMIN ends anybody's.
 */
export async function endImpersonation(
  { sessions, centre }: Pick<ImpersonateDeps, 'sessions' | 'centre'>,
  id: string,
  { userId, role }: PlatformClaims,
): Promise<void> {
  const em = centre();
  const whose = role === PlatformRole.SUPERADMIN ? {} : { user: userId };
  const found = isUuid(id) ? await em.findOne(Impersonation, { id, ...whose }) : null;
  if (found === null) throw notFound('The impersonation');
  if (found.endedAt !== null) return;
  await sessions.cut(found.clientId, [found.id]);
  found.endedAt = new Date();
  await em.flush();
}
