import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadSettings, readSettings, WrongSetting } from './env.js';

const url = 'postgres://vecindad_app:secret@127.0.0.1:5432/vecindad';
const secret = 'x'.repeat(32);

describe('settings (A11)', () => {
  test('have the defaults that operations.md names', () => {
    expect(readSettings({})).toEqual({
      NODE_ENV: 'development',
      PORT: 4000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      DATABASE_SERVERS: {},
      DB_POOL_MAX: 10,
      DB_POOLS_MAX: 50,
      DB_CONNECTIONS_MAX: 100,
      STATEMENT_TIMEOUT_MS: 15_000,
      REQUEST_TIMEOUT_MS: 40_000,
      JWT_ALG: 'HS256',
      ACCESS_TTL_MIN: 15,
      REFRESH_TTL_DAYS: 7,
      SESSION_MAX_DAYS: 30,
      BCRYPT_COST: 12,
      RLS: false,
      MAIN_DOMAIN: 'localhost',
      SIGNUP_ISOLATION: 'SHARED',
      PLATFORM_SIGNUP: false,
      TRUST_PROXY: false,
      ALLOWED_ORIGINS: [],
      LOG_LEVEL: 'info',
      RATE_LIMIT: true,
      RATE_LIMIT_SIGNIN_ACCOUNT: { points: 10, seconds: 900 },
      RATE_LIMIT_SIGNIN_ADDRESS: { points: 200, seconds: 900 },
      RATE_LIMIT_REGISTER_ADDRESS: { points: 200, seconds: 3600 },
      RATE_LIMIT_INVITE_CLIENT: { points: 500, seconds: 86_400 },
      RATE_LIMIT_INVITE_USER: { points: 100, seconds: 3600 },
      RATE_LIMIT_CLIENT_COST: { points: 100_000_000, seconds: 60 },
      MAX_DEPTH: 16,
      MAX_COST: 10_000,
      MAX_ALIASES: 250,
      MAX_TOKENS: 4_000,
    });
  });

  test('read numbers, switches, lists, and rates', () => {
    expect(
      readSettings({
        PORT: '0',
        RLS: 'on',
        ACCESS_TTL_MIN: '0.5',
        MAIN_DOMAIN: 'Example.COM',
        SEED_DEMO: 'false',
        ALLOWED_ORIGINS: ' https://a.example , ,https://b.example',
        RATE_LIMIT_SIGNIN_ACCOUNT: '5/30s',
        RATE_LIMIT_SIGNIN_ADDRESS: '6/2m',
        RATE_LIMIT_REGISTER_ADDRESS: '7/3h',
      }),
    ).toMatchObject({
      PORT: 0,
      RLS: true,
      ACCESS_TTL_MIN: 0.5,
      MAIN_DOMAIN: 'example.com',
      SEED_DEMO: false,
      ALLOWED_ORIGINS: ['https://a.example', 'https://b.example'],
      RATE_LIMIT_SIGNIN_ACCOUNT: { points: 5, seconds: 30 },
      RATE_LIMIT_SIGNIN_ADDRESS: { points: 6, seconds: 120 },
      RATE_LIMIT_REGISTER_ADDRESS: { points: 7, seconds: 10_800 },
    });
  });

  test('take an empty value as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', EMBEDDED_DB: '' })).toEqual(readSettings({}));
  });

  test('are frozen', () => {
    const settings = readSettings({});
    expect(Object.isFrozen(settings)).toBe(true);
    expect(() => Object.assign(settings, { PORT: 1 })).toThrow(TypeError);
  });

  test('leave out what is not theirs', () => {
    expect(Object.keys(readSettings({ PATH: '/bin', HOME: '/' }))).not.toContain('PATH');
  });
});

describe('a wrong setting stops the start with one line that names it', () => {
  test.each([
    ['NODE_ENV', 'prod'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '40.5'],
    ['EMBEDDED_DB', 'yes'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost:5432'],
    ['DATABASE_ADMIN_URL', 'nonsense'],
    ['DB_POOL_MAX', '1'],
    ['STATEMENT_TIMEOUT_MS', '5'],
    ['JWT_SECRET', 'short'],
    ['JWT_SECRET', 'x'.repeat(31)],
    ['JWT_ALG', 'none'],
    ['JWT_ALG', 'RS256'],
    ['ACCESS_TTL_MIN', '0'],
    ['ACCESS_TTL_MIN', '1441'],
    ['ACCESS_TTL_MIN', 'quarter'],
    ['REFRESH_TTL_DAYS', '0'],
    ['BCRYPT_COST', '3'],
    ['BCRYPT_COST', '16'],
    ['RLS', 'true'],
    ['MAIN_DOMAIN', 'exa mple.com'],
    ['FRONTEND_URL', 'app.example.com'],
    ['FRONTEND_URL', 'javascript:alert(1)'],
    ['DATABASE_SERVERS', '{'],
    ['DATABASE_SERVERS', '{"second":"mysql://db"}'],
    ['DATABASE_SERVERS', '{"main":"postgres://db/postgres"}'],
    ['TRUST_PROXY', '1'],
    ['LOG_LEVEL', 'loud'],
    ['SEED_DEMO', 'on'],
    ['REDIS_URL', 'localhost:6379'],
    ['REDIS_URL', 'https://redis.example.com'],
    ['RATE_LIMIT_CLIENT_COST', '1000/0m'],
    ['RATE_LIMIT', '0'],
    ['RATE_LIMIT_SIGNIN_ACCOUNT', '10'],
    ['RATE_LIMIT_SIGNIN_ACCOUNT', '10/15d'],
    ['RATE_LIMIT_SIGNIN_ACCOUNT', '0/15m'],
    ['RATE_LIMIT_SIGNIN_ADDRESS', '10/0m'],
    ['RATE_LIMIT_REGISTER_ADDRESS', 'many'],
  ])('%s=%s', (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(WrongSetting);
    expect(read).toThrow(new RegExp(`^${name} should be [^\\n]+\\.$`));
  });

  test('and does not repeat a secret', () => {
    expect(() => readSettings({ JWT_SECRET: 'too-short-but-secret' })).not.toThrow('too-short-but-secret');
    expect(() => readSettings({ DATABASE_URL: 'mysql://u:hunter2@h/x' })).not.toThrow('hunter2');
  });

  test('what contradicts itself', () => {
    expect(() => readSettings({ DATABASE_URL: url, EMBEDDED_DB: 'on' })).toThrow(
      /^EMBEDDED_DB should be off/,
    );
    expect(() => readSettings({ DATABASE_ADMIN_URL: url })).toThrow(/^DATABASE_URL should be set/);
  });
});

describe('production', () => {
  const production = {
    NODE_ENV: 'production',
    JWT_SECRET: secret,
    ENCRYPTION_KEY: secret,
    DATABASE_URL: url,
  };

  test('starts with a secret of its own and a database', () => {
    expect(readSettings(production)).toMatchObject({ NODE_ENV: 'production', JWT_SECRET: secret });
    expect(readSettings({ ...production, DATABASE_URL: '', EMBEDDED_DB: 'on' }).EMBEDDED_DB).toBe(true);
  });

  test.each([
    ['no secret', { JWT_SECRET: '' }, /^JWT_SECRET should be set/],
    [
      'the example’s secret',
      { JWT_SECRET: 'change-me-change-me-change-me-change-me' },
      /^JWT_SECRET should be/,
    ],
    ['no key for the registry', { ENCRYPTION_KEY: '' }, /^ENCRYPTION_KEY should be set/],
    [
      'the example’s key',
      { ENCRYPTION_KEY: 'change-me-too-change-me-too-change-me-too' },
      /^ENCRYPTION_KEY should be/,
    ],
    ['no database', { DATABASE_URL: '' }, /^DATABASE_URL should be set in production/],
    ['the embedded one turned off', { DATABASE_URL: '', EMBEDDED_DB: 'off' }, /^DATABASE_URL should be/],
  ])('refuses to start with %s', (_what, changes, line) => {
    expect(() => readSettings({ ...production, ...changes })).toThrow(line);
  });
});

describe('loadSettings', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('reads the environment', () => {
    vi.stubEnv('PORT', '4321');
    expect(loadSettings().PORT).toBe(4321);
  });
});
