import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { AdoptCompany } from '#server/accounts/adopt-company.js';
import { AdoptionRecords } from '#server/accounts/adoption-records.js';
import { FinishCompany } from '#server/accounts/finish-company.js';
import { FoundCompany } from '#server/accounts/found-company.js';
import { JoinClient } from '#server/accounts/join-client.js';
import { RegisterCompany } from '#server/accounts/register-company.js';
import { SettleSignUps } from '#server/accounts/settle-sign-ups.js';
import { SignIn } from '#server/accounts/sign-in.js';
import type { Settings } from '#server/config/env.js';
import type { InstallationSecrets } from '#server/config/installation-secrets.js';
import type { Logger } from '#server/config/logger.js';
import { DedicatedPools } from '#server/database/pools/dedicated-pools.js';
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
import { Isolation, mainServer } from '#server/tenancy/placement.entity.js';
import { Placements } from '#server/tenancy/placements.js';
import type { Administrator } from '#server/tenancy/provision/administrator.js';
import { Claims } from '#server/tenancy/provision/claims.js';
import { HomeMaker } from '#server/tenancy/provision/home-maker.js';
import { Registry } from '#server/tenancy/registry.js';
import { SharedTier } from '#server/tenancy/shared-tier.js';
import { Vault } from '#server/tenancy/vault.js';
import { adoptedTables } from './adopted-tables.js';
import { createPlatform } from './create-platform.js';

export type Services = ReturnType<typeof createServices>;

const day = 24 * 3600 * 1000;

/** How long a writer waits at a client's closed gate. */
const gateDeadlineMs = 5_000;

export interface ServiceOptions {
  readonly settings: Settings;
  readonly secrets: InstallationSecrets;
  /** The application's pool, to the installation's database. */
  readonly pool: Pool;
  readonly orm: MikroORM;
  readonly administrator: Administrator;
  readonly log: Logger;
}

/** Puts the house together, floor by floor. */
export function createServices({ settings, secrets, pool, orm, administrator, log }: ServiceOptions) {
  const vault = new Vault(secrets.encryption, settings.ENCRYPTION_KEY_PREVIOUS);
  const registry = new Registry(orm);
  const dedicated = new DedicatedPools({
    poolsMax: settings.DB_POOLS_MAX,
    poolMax: settings.DB_POOL_MAX,
    connectionsPerServer: settings.DB_CONNECTIONS_MAX,
    caFile: settings.DATABASE_CA,
    log,
  });
  const sharedRole = settings.RLS ? guardedRole : undefined;
  const placements = new Placements({
    registry,
    vault,
    application: pool,
    dedicated,
    sharedRole,
    mainHost: administrator.addressOf(mainServer).host,
    statementTimeoutMs: settings.STATEMENT_TIMEOUT_MS,
  });
  const cursors = new CursorSigner(derivedKey(secrets.signing, 'cursor'));
  const gateway = new Gateway({
    orm,
    cursors,
    placementOf: (clientId) => placements.of(clientId),
    gateDeadlineMs,
  });
  const sharedTier = new SharedTier(() => orm.em.fork({ schema: 'shared', useContext: false }));
  const tokens = new AccessTokens(secrets.signing, Math.round(settings.ACCESS_TTL_MIN * 60));
  const revocations = new Revocations(orm, tokens.lifetimeSeconds * 1000);
  const states = new SessionStates();
  const refreshTokens = new RefreshTokens(derivedKey(secrets.signing, 'refresh'));
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
  const settle = new SettleSignUps({ directory, gateway });
  const claims = new Claims(orm);
  const maker = new HomeMaker({ registry, sharedTier, vault, administrator });
  const finish = new FinishCompany({ registry, directory, gateway, claims, vault, maker });
  const founding = new FoundCompany({ registry, directory, claims, vault, maker, finish });
  const adopting = new AdoptCompany({
    registry,
    maker,
    administrator,
    records: new AdoptionRecords({ registry, directory, gateway, claims, maker }),
    tables: adoptedTables,
  });
  const companies = new RegisterCompany({
    directory,
    passwords,
    registry,
    settle,
    founding,
    isolation: Isolation[settings.SIGNUP_ISOLATION],
  });
  const production = settings.NODE_ENV === 'production';
  const joining = new JoinClient({ directory, passwords, registry, gateway, settle, production });
  const signIn = new SignIn({ tokens, sessions, directory, passwords, limits, registry, gateway });
  const platform = createPlatform({
    orm,
    pool,
    registry,
    placements,
    gateway,
    cursors,
    tokens,
    sessions,
    passwords,
    limits,
    sharedRole: sharedRole ?? administrator.servingRole,
    installationDatabase: administrator.installationDatabase,
    statementTimeoutMs: settings.STATEMENT_TIMEOUT_MS,
    log,
  });
  return {
    administrator,
    registry,
    placements,
    dedicated,
    gateway,
    sharedTier,
    vault,
    tokens,
    refreshTokens,
    revocations,
    states,
    sessions,
    directory,
    passwords,
    limits,
    settle,
    claims,
    maker,
    finish,
    founding,
    adopting,
    companies,
    joining,
    signIn,
    ...platform,
  };
}
