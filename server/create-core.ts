import type { MikroORM } from '@mikro-orm/postgresql';
import { AcceptInvitation } from '#server/accounts/accept-invitation.js';
import { FailedSignIns } from '#server/accounts/failed-sign-ins.js';
import { JoinClient } from '#server/accounts/join-client.js';
import { SettleSignUps } from '#server/accounts/settle-sign-ups.js';
import { SignIn } from '#server/accounts/sign-in.js';
import { Sealer } from '#server/audit/sealer.js';
import { dashboardAddress } from '#server/config/dashboard-address.js';
import type { Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import { CursorSigner } from '#server/database/pagination/cursor.js';
import { ApiKeys } from '#server/identity/api-keys.js';
import { KeyUses } from '#server/identity/key-uses.js';
import { AccessTokens } from '#server/identity/access-token.js';
import { Passwords } from '#server/identity/passwords.js';
import { ClientCosts } from '#server/identity/client-costs.js';
import { inMemory, sharedBy } from '#server/identity/limiters.js';
import { RateLimits } from '#server/identity/rate-limits.js';
import { RefreshTokens } from '#server/identity/refresh-token.js';
import type { RevocationLog } from '#server/identity/revocation-log.js';
import { derivedKey } from '#server/identity/secrets.js';
import { SessionStates } from '#server/identity/session-state.js';
import { Sessions } from '#server/identity/sessions.js';
import type { SignInDirectory } from '#server/identity/sign-in-directory.js';
import { createMailer } from '#server/mail/create-mailer.js';
import { Postbox } from '#server/mail/postbox.js';
import type { HeadKeeper } from '#server/tenancy/audit-heads.js';
import type { AuditKeyOf } from '#server/tenancy/audit-keys.js';
import type { ClientRegistry } from '#server/tenancy/client-registry.js';
import type { RedisLink } from '#server/redis/redis-link.js';
import { InProcessEvents } from '#server/tenancy/event-bus.js';
import { Gateway } from '#server/tenancy/gateway.js';
import { SharedEvents } from '#server/tenancy/shared-events.js';
import { PlanLimits } from '#server/tenancy/plan-limits.js';
import type { OpenPlacement } from '#server/tenancy/open-placement.js';

const day = 24 * 3600 * 1000;

/** How long a writer waits at a client's closed gate. */
const gateDeadlineMs = 5_000;

/** Where clients are known from, and where their rows are: the centre, or the settings of a server for one client alone. */
export interface Grounds {
  readonly orm: MikroORM;
  readonly registry: ClientRegistry;
  readonly directory: SignInDirectory;
  readonly revocations: RevocationLog;
  readonly placementOf: (clientId: string) => Promise<OpenPlacement>;
  readonly auditKeyOf: AuditKeyOf;
  /** Absent where there is no centre to keep them. */
  readonly heads: HeadKeeper | undefined;
  /** Clients whose record others left unsealed. */
  readonly unsealed: () => Promise<readonly string[]>;
  /** What servers share besides the databases; absent where there is one alone. */
  readonly redis: RedisLink | undefined;
  readonly log: Logger;
}

/** How long an access token lives, in seconds. */
export function accessSeconds({ ACCESS_TTL_MIN }: Settings): number {
  return Math.round(ACCESS_TTL_MIN * 60);
}

/** What serves clients, on whatever grounds. @param signing JWT_SECRET, from which every other key is derived. */
export function createCore(settings: Settings, signing: string, grounds: Grounds) {
  const { orm, registry, directory, revocations, placementOf, auditKeyOf, heads, redis, log } = grounds;
  const cursors = new CursorSigner(derivedKey(signing, 'cursor'));
  const events = redis ? new SharedEvents(redis.messages) : new InProcessEvents();
  const planLimits = new PlanLimits(async (clientId) => (await registry.byId(clientId))?.plan);
  const doors = { orm, cursors, placementOf, auditKeyOf, events, limits: planLimits };
  const sealer = new Sealer({
    gateway: new Gateway({ ...doors, gateDeadlineMs: 0, written: () => undefined }),
    auditKeyOf,
    registry,
    heads,
    leftOver: grounds.unsealed,
    log,
  });
  const gateway = new Gateway({ ...doors, gateDeadlineMs, written: (clientId) => sealer.note(clientId) });
  const { JWT_SECRET_PREVIOUS: previous } = settings;
  const tokens = new AccessTokens(signing, accessSeconds(settings), previous);
  const states = new SessionStates();
  const refreshTokens = new RefreshTokens(
    derivedKey(signing, 'refresh'),
    previous === undefined ? undefined : derivedKey(previous, 'refresh'),
  );
  const lifetimeMs = settings.REFRESH_TTL_DAYS * day;
  const longestMs = settings.SESSION_MAX_DAYS * day;
  const sessions = new Sessions({ refreshTokens, revocations, states, lifetimeMs, longestMs });
  const passwords = new Passwords(settings.BCRYPT_COST);
  const limits = new RateLimits(
    {
      on: settings.RATE_LIMIT,
      signInAccount: settings.RATE_LIMIT_SIGNIN_ACCOUNT,
      signInAddress: settings.RATE_LIMIT_SIGNIN_ADDRESS,
      registerAddress: settings.RATE_LIMIT_REGISTER_ADDRESS,
      inviteClient: settings.RATE_LIMIT_INVITE_CLIENT,
      inviteUser: settings.RATE_LIMIT_INVITE_USER,
    },
    redis ? sharedBy(redis) : inMemory,
  );
  const costs = new ClientCosts(settings.RATE_LIMIT, settings.RATE_LIMIT_CLIENT_COST);
  const keyUses = new KeyUses(gateway, log);
  const apiKeys = new ApiKeys({
    registry,
    gateway,
    revocations,
    limits,
    uses: keyUses,
    loggedForMs: accessSeconds(settings) * 1000,
  });
  const settle = new SettleSignUps({ directory, gateway });
  const production = settings.NODE_ENV === 'production';
  const joining = new JoinClient({ directory, passwords, registry, gateway, settle, production });
  const invited = new AcceptInvitation({ registry, joining });
  const postbox = new Postbox(createMailer(settings, log), log);
  const failedSignIns = new FailedSignIns(gateway, log);
  const signIn = new SignIn({
    tokens,
    sessions,
    directory,
    passwords,
    limits,
    registry,
    gateway,
    failedSignIns,
  });
  return {
    cursors,
    events,
    sealer,
    gateway,
    tokens,
    states,
    refreshTokens,
    sessions,
    apiKeys,
    keyUses,
    passwords,
    limits,
    costs,
    planLimits,
    settle,
    joining,
    invited,
    postbox,
    dashboard: dashboardAddress(settings),
    signIn,
    failedSignIns,
  };
}
