import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { SettleSignUps } from '#server/accounts/settle-sign-ups.js';
import { SignIn } from '#server/accounts/sign-in.js';
import { SignUp } from '#server/accounts/sign-up.js';
import type { Settings } from '#server/config/env.js';
import { CursorSigner } from '#server/database/pagination/cursor.js';
import { guardedRole } from '#server/database/installation-roles.js';
import { AccessTokens } from '#server/identity/access-token.js';
import { Directory } from '#server/identity/directory.js';
import { Passwords } from '#server/identity/passwords.js';
import { RateLimits } from '#server/identity/rate-limits.js';
import { RefreshTokens } from '#server/identity/refresh-token.js';
import { Revocations } from '#server/identity/revocations.js';
import { derivedKey } from '#server/identity/secrets.js';
import { SessionStates } from '#server/identity/session-state.js';
import { Sessions } from '#server/identity/sessions.js';
import { Gateway } from '#server/tenancy/gateway.js';
import type { Placement } from '#server/tenancy/placement.js';
import { Registry } from '#server/tenancy/registry.js';
import { SharedTier } from '#server/tenancy/shared-tier.js';

export type Services = ReturnType<typeof createServices>;

const day = 24 * 3600 * 1000;

/** How long a writer waits at a client's closed gate. */
const gateDeadlineMs = 5_000;

/** Puts the house together, floor by floor. @param secret JWT_SECRET. */
export function createServices(settings: Settings, secret: string, pool: Pool, orm: MikroORM) {
  const shared: Placement = {
    pool,
    schema: 'shared',
    role: settings.RLS ? guardedRole : undefined,
    statementTimeoutMs: settings.STATEMENT_TIMEOUT_MS,
  };
  const registry = new Registry(orm);
  const gateway = new Gateway({
    orm,
    cursors: new CursorSigner(derivedKey(secret, 'cursor')),
    placementOf: () => shared,
    gateDeadlineMs,
  });
  const sharedTier = new SharedTier(() => orm.em.fork({ schema: 'shared', useContext: false }));
  const tokens = new AccessTokens(secret, Math.round(settings.ACCESS_TTL_MIN * 60));
  const revocations = new Revocations(orm, tokens.lifetimeSeconds * 1000);
  const states = new SessionStates();
  const refreshTokens = new RefreshTokens(derivedKey(secret, 'refresh'));
  const sessions = new Sessions({
    refreshTokens,
    revocations,
    states,
    lifetimeMs: settings.REFRESH_TTL_DAYS * day,
  });
  const directory = new Directory(orm);
  const passwords = new Passwords(settings.BCRYPT_COST);
  const limits = new RateLimits({
    on: settings.RATE_LIMIT,
    signInAccount: settings.RATE_LIMIT_SIGNIN_ACCOUNT,
    signInAddress: settings.RATE_LIMIT_SIGNIN_ADDRESS,
    registerAddress: settings.RATE_LIMIT_REGISTER_ADDRESS,
  });
  const settle = new SettleSignUps({ directory, registry, gateway, sharedTier });
  const production = settings.NODE_ENV === 'production';
  const signUp = new SignUp({ directory, passwords, registry, gateway, sharedTier, settle, production });
  const signIn = new SignIn({
    tokens,
    refreshTokens,
    sessions,
    directory,
    passwords,
    limits,
    registry,
    gateway,
  });
  return {
    registry,
    gateway,
    sharedTier,
    tokens,
    revocations,
    states,
    sessions,
    directory,
    passwords,
    limits,
    settle,
    signUp,
    signIn,
  };
}
