import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../../tests/world/world.js';

const friend = 'https://shop.example';
let world: World;
beforeAll(async () => {
  world = await World.start({ ALLOWED_ORIGINS: `${friend}, https://other.example` });
});
afterAll(() => world.stop());

const ask = (headers: Record<string, string> = {}, query = '{ __typename }') =>
  world.server.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
const preflight = (origin: string, of: World = world) =>
  of.server.http.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-client-slug,x-tenant',
    },
  });

describe('security headers', () => {
  test('are on every answer, good or bad', async () => {
    const answers = await Promise.all([
      ask(),
      ask({}, '{ nothing }'),
      world.server.http.inject('/nowhere'),
      world.server.http.inject('/healthz'),
    ]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    }
  });

  test('a page may load from here alone, be framed by nobody, and run no inline script', async () => {
    const policy = String((await ask()).headers['content-security-policy']);
    const rules = Object.fromEntries(
      policy.split(';').map((rule): [string, string] => {
        const [name = '', ...sources] = rule.trim().split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(rules).toMatchObject({
      'default-src': "'self'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
    });
    expect(policy).not.toMatch(/unsafe-eval|\*|https?:/);
  });
});

describe('other sites (CORS)', () => {
  test('those in ALLOWED_ORIGINS may call with token and client, and read what they need', async () => {
    const { headers, statusCode } = await preflight(friend);
    expect(statusCode).toBe(204);
    expect(headers['access-control-allow-origin']).toBe(friend);
    expect(headers['access-control-allow-headers']).toContain('authorization');
    expect(headers['access-control-allow-headers']).toContain('x-client-slug');
    const answer = await ask({ origin: friend });
    expect(answer.headers['access-control-allow-origin']).toBe(friend);
    expect(answer.headers['access-control-expose-headers']).toContain('retry-after');
    expect(String(answer.headers.vary).toLowerCase()).toContain('origin');
  });

  test.each([
    'https://evil.example',
    'https://shop.example.evil.example',
    'http://shop.example',
    'https://shop.example:8443',
    'null',
  ])('%s may not', async (origin) => {
    expect((await preflight(origin)).headers).not.toHaveProperty('access-control-allow-origin');
    expect((await ask({ origin })).headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('never with cookies', async () => {
    expect((await preflight(friend)).headers).not.toHaveProperty('access-control-allow-credentials');
  });

  test('none at all unless the setting names them, and any with *', async () => {
    const [closed, open] = [await World.start(), await World.start({ ALLOWED_ORIGINS: '*' })];
    expect((await preflight(friend, closed)).headers).not.toHaveProperty('access-control-allow-origin');
    expect((await preflight(friend, open)).headers['access-control-allow-origin']).toBe('*');
    await Promise.all([closed.stop(), open.stop()]);
  });
});

describe('compression', () => {
  const long = '{ __schema { types { name description fields { name description } } } }';

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('of a long answer by %s', async (encoding, unpack) => {
    const { headers, rawPayload } = await ask({ 'accept-encoding': encoding }, long);
    expect(headers['content-encoding']).toBe(encoding);
    expect(JSON.parse(unpack(rawPayload).toString())).toHaveProperty('data.__schema.types');
  });

  test('not of a short one, nor for who can’t read it', async () => {
    expect((await ask({ 'accept-encoding': 'br, gzip' })).headers).not.toHaveProperty('content-encoding');
    expect((await ask({ 'accept-encoding': 'identity' }, long)).headers).not.toHaveProperty(
      'content-encoding',
    );
  });
});
