import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Login, Refresh } from '../../tests/world/documents.js';
import { forge } from '../../tests/world/forge.js';
import { password, World, type SignedIn } from '../../tests/world/world.js';

let world: World;
let ana: SignedIn;
beforeAll(async () => {
  world = await World.start();
  ana = (await world.client('Acme')).owner;
});
afterAll(() => world.stop());

const now = () => Math.floor(Date.now() / 1000);
const codeOf = async (token: string) => (await world.bearer(token).refusal('{ me { id } }')).code;

// What is forged, over every way in, is in forged-tokens.test.ts.
test('an access token refreshes nothing', async () => {
  const refusal = await world.nobody.refusal(Refresh, { refreshToken: ana.accessToken });
  expect(refusal.code).toBe('UNAUTHENTICATED');
});

// Tried: without a look at the age of a token that is remembered, one that was used in time never ran out.
describe('an access token that ran out (A22)', () => {
  const expired = () => forge(ana, { iat: now() - 1000, iat_ms: (now() - 1000) * 1000, exp: now() - 100 });

  test('is told apart, so that the browser refreshes and repeats', async () => {
    expect(await codeOf(expired())).toBe('TOKEN_EXPIRED');
  });

  test('does not say so of one that was never ours', async () => {
    const foreign = forge(ana, { exp: now() - 100 }, { key: 'another secret, as long as the real one is' });
    expect(await codeOf(foreign)).toBe('UNAUTHENTICATED');
  });

  test('runs out after ACCESS_TTL_MIN, by itself', async () => {
    const brief = await World.start({ ACCESS_TTL_MIN: '0.02' });
    const { accessToken, expiresIn } = await brief.register({ email: brief.email('b'), clientName: 'Brief' });
    expect(expiresIn).toBe(1);
    await expect
      .poll(
        async () => (await brief.bearer(accessToken).send('{ me { id } }')).errors?.[0]?.extensions.code,
        {
          timeout: 4000,
        },
      )
      .toBe('TOKEN_EXPIRED');
    await brief.stop();
  });

  test('stops nobody from signing in', async () => {
    for (const token of [expired(), 'garbage', forge(ana, { aud: 'platform' })]) {
      const { login } = await world
        .bearer(token)
        .ask<{ login: SignedIn }>(Login, { input: { email: ana.user.email, password } });
      expect(login.user.id).toBe(ana.user.id);
    }
  });
});

describe('a header that holds no token', () => {
  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    'Bearer a b',
    'Bearer a.b.c',
    'Bearer ....',
    `Bearer ${'x'.repeat(9000)}`,
    'Bearer null',
    'Bearer ñ',
  ])('%j is UNAUTHENTICATED', async (authorization) => {
    expect((await world.nobody.with({ authorization }).refusal('{ me { id } }')).code).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('but the scheme may be written in any case', async () => {
    await world.nobody.with({ authorization: `bearer  ${ana.accessToken} ` }).ask('{ me { id } }');
  });
});
