import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { json } from './json-setting.js';
import { singleClient } from './single-client.js';

/** Those of .env.example: everybody knows them. */
const exampleSecrets = new Set([
  'change-me-change-me-change-me-change-me',
  'change-me-too-change-me-too-change-me-too',
]);

const words = <const T extends readonly [string, ...string[]]>(...allowed: T) =>
  z.enum(allowed, { error: allowed.join(' or ') });
const flag = words('on', 'off').transform((value) => value === 'on');
const booleanText = words('true', 'false').transform((value) => value === 'true');
const number = (least: number, most: number, error: string) =>
  z.coerce.number({ error }).min(least, { error }).max(most, { error });
const whole = (least: number, most = Number.MAX_SAFE_INTEGER) => {
  const upTo = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `between ${least} and ${most}`;
  return number(least, most, `a whole number, ${upTo}`).int({ error: `a whole number, ${upTo}` });
};
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// URL' });
const redisUrl = z.url({ protocol: /^rediss?$/, hostname: /./, error: 'a redis:// or rediss:// URL' });
const serverUrlsError =
  'JSON of names (not main) and postgres:// URLs, such as {"second":"postgres://admin@db2/postgres"}';
const secret = z.string().refine((value) => Buffer.byteLength(value) >= 32, { error: '32 bytes or more' });

/** Administrators of further PostgreSQL servers by the servers' names. */
const serverUrls = json(
  z.record(z.string().regex(/^(?!main$)[a-z0-9-]{1,40}$/), postgresUrl, { error: serverUrlsError }),
  serverUrlsError,
);

/** 32 bytes, given as base64url. */
const auditKey = z
  .string()
  .regex(/^[\w-]{43}$/, { error: 'the key that `client env` prints for one client' })
  .transform((text) => Buffer.from(text, 'base64url'));

/** `10/15m` → 10 points in 900 seconds. */
const rate = z
  .string()
  .regex(/^[1-9]\d*\/[1-9]\d*[smh]$/, { error: 'a rate such as 10/15m' })
  .transform((value) => {
    const [points = '', window = ''] = value.split('/');
    const unit = { s: 1, m: 60, h: 3600 }[window.slice(-1) as 's' | 'm' | 'h'];
    return { points: Number(points), seconds: Number(window.slice(0, -1)) * unit };
  });

const hostList = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

const settingsSchema = z.object({
  NODE_ENV: words('development', 'test', 'production').default('development'),
  PORT: whole(0, 65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  EMBEDDED_DB: flag.optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_ADMIN_URL: postgresUrl.optional(),
  DATABASE_CA: z.string().min(1).optional(),
  DATABASE_SERVERS: serverUrls.prefault('{}'),
  DB_POOL_MAX: whole(2).default(10),
  DB_POOLS_MAX: whole(1).default(50),
  DB_CONNECTIONS_MAX: whole(2).default(100),
  STATEMENT_TIMEOUT_MS: whole(100).default(15000),
  REQUEST_TIMEOUT_MS: whole(100).default(40000),
  JWT_SECRET: secret.optional(),
  JWT_SECRET_PREVIOUS: secret.optional(),
  JWT_ALG: z.literal('HS256', { error: 'HS256 (no other algorithm is accepted)' }).default('HS256'),
  ENCRYPTION_KEY: secret.optional(),
  ENCRYPTION_KEY_PREVIOUS: secret.optional(),
  ACCESS_TTL_MIN: number(0.01, 1440, 'a number of minutes, between 0.01 and 1440').default(15),
  REFRESH_TTL_DAYS: number(0.001, 365, 'a number of days, between 0.001 and 365').default(7),
  SESSION_MAX_DAYS: number(0.001, 3650, 'a number of days, between 0.001 and 3650').default(30),
  BCRYPT_COST: whole(4, 15).default(12),
  RLS: flag.default(false),
  MAIN_DOMAIN: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9.-]+$/, { error: 'a domain name' })
    .default('localhost'),
  SIGNUP_ISOLATION: words('SHARED', 'SCHEMA', 'DATABASE').default('SHARED'),
  PLATFORM_SIGNUP: flag.default(false),
  TRUST_PROXY: flag.default(false),
  ALLOWED_ORIGINS: hostList.default([]),
  FRONTEND_URL: z.url({ protocol: /^https?$/, error: 'an http:// or https:// URL' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'an smtp:// or smtps:// URL' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, { error: 'an address such as Vecindad <mail@example.com>' })
    .optional(),
  SINGLE_CLIENT: singleClient.optional(),
  AUDIT_KEY: auditKey.optional(),
  LOG_LEVEL: words('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  SEED_DEMO: booleanText.optional(),
  RATE_LIMIT: flag.default(true),
  RATE_LIMIT_SIGNIN_ACCOUNT: rate.prefault('10/15m'),
  RATE_LIMIT_SIGNIN_ADDRESS: rate.prefault('200/15m'),
  RATE_LIMIT_REGISTER_ADDRESS: rate.prefault('200/1h'),
  RATE_LIMIT_INVITE_CLIENT: rate.prefault('500/24h'),
  RATE_LIMIT_INVITE_USER: rate.prefault('100/1h'),
  RATE_LIMIT_CLIENT_COST: rate.prefault('100000000/1m'),
  REDIS_URL: redisUrl.optional(),
  // What nests deeper than 200 exhausts the parser's stack, and so do more tokens than this.
  MAX_DEPTH: whole(1, 200).default(16),
  MAX_COST: whole(1).default(10_000),
  MAX_ALIASES: whole(0).default(250),
  MAX_TOKENS: whole(10, 20_000).default(4_000),
});

/** Every setting there is. */
export const settingNames: readonly string[] = Object.keys(settingsSchema.shape);

export type Rate = z.output<typeof rate>;
export type Settings = Readonly<z.output<typeof settingsSchema>>;

/** A setting that stops the start; the message is the one line that the operator sees. */
export class WrongSetting extends Error {
  constructor(name: string, shouldBe: string) {
    super(`${name} should be ${shouldBe}.`);
  }
}

function assertOwnSecret(settings: Settings, name: 'JWT_SECRET' | 'ENCRYPTION_KEY'): void {
  if (settings[name] === undefined || exampleSecrets.has(settings[name]))
    throw new WrongSetting(name, 'set to a secret of your own in production (32 bytes or more)');
}

/** A server that serves one client alone knows nobody else: no administrator, no neighbours, no embedded PostgreSQL. */
function assertSingle(settings: Settings): void {
  const alone = 'with SINGLE_CLIENT';
  if (settings.DATABASE_URL === undefined)
    throw new WrongSetting('DATABASE_URL', `the client’s own connection, ${alone}`);
  if (settings.DATABASE_ADMIN_URL !== undefined)
    throw new WrongSetting('DATABASE_ADMIN_URL', `not set ${alone}: that server migrates and makes nothing`);
  if (Object.keys(settings.DATABASE_SERVERS).length > 0)
    throw new WrongSetting('DATABASE_SERVERS', `not set ${alone}: that server makes nothing`);
  if (settings.RLS) throw new WrongSetting('RLS', `off ${alone}: its tables hold no rows of others`);
  if (settings.AUDIT_KEY === undefined)
    throw new WrongSetting('AUDIT_KEY', `the key that \`client env\` prints, ${alone}`);
  if (settings.SEED_DEMO) throw new WrongSetting('SEED_DEMO', `false, or not set, ${alone}`);
}

/**
 * Validates the environment into typed, frozen settings (names and defaults: operations.md, .env.example).
 * @param source variables by name; an empty value counts as not set.
 * @throws WrongSetting naming the first wrong variable and what it should be.
 */
export function readSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new WrongSetting(String(issue?.path[0] ?? 'The environment'), issue?.message ?? 'valid');
  }
  const settings = parsed.data;
  if (settings.NODE_ENV === 'production') {
    assertOwnSecret(settings, 'JWT_SECRET');
    if (settings.DATABASE_URL === undefined && settings.EMBEDDED_DB !== true)
      throw new WrongSetting(
        'DATABASE_URL',
        'set in production (or EMBEDDED_DB=on, to run the embedded PostgreSQL knowingly)',
      );
    // Alone there is no registry to seal.
    if (settings.SINGLE_CLIENT === undefined) assertOwnSecret(settings, 'ENCRYPTION_KEY');
  }
  if (settings.SINGLE_CLIENT) assertSingle(settings);
  else if (settings.AUDIT_KEY)
    throw new WrongSetting(
      'AUDIT_KEY',
      'not set without SINGLE_CLIENT: an installation keeps its own in the centre',
    );
  if (settings.DATABASE_URL !== undefined && settings.EMBEDDED_DB === true)
    throw new WrongSetting('EMBEDDED_DB', 'off, or not set, when DATABASE_URL is set');
  if (settings.DATABASE_URL === undefined && settings.DATABASE_ADMIN_URL !== undefined)
    throw new WrongSetting('DATABASE_URL', 'set when DATABASE_ADMIN_URL is');
  return Object.freeze(settings);
}

/** Reads `.env` and the environment; what is set in the environment wins. The only place that looks at process.env. */
export function loadSettings(): Settings {
  readDotenv({ quiet: true });
  return readSettings(process.env);
}

/** Whether an npm script started this process. */
export function startedByNpm(): boolean {
  return process.env['npm_lifecycle_event'] !== undefined;
}
