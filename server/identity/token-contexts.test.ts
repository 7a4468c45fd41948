import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Logout, Refresh } from '../../tests/world/documents.js';
import { claimsOf, forge, type Claims } from '../../tests/world/forge.js';
import {
  PlatformLogin,
  PlatformMe,
  platformUser,
  type PlatformSignedIn,
} from '../../tests/world/platform.js';
import { password, World, type TestClient } from '../../tests/world/world.js';
import { PlatformRole } from './platform-role.js';

let world: World;
let acme: TestClient;
let root: PlatformSignedIn;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  root = await platformUser(world);
});
afterAll(() => world.stop());

const refusal = async (token: string, document: string) => {
  const { errors = [], data } = await world.bearer(token).send<Record<string, unknown>>(document);
  // `platform` is nullable, so its refusal leaves data with nothing in it.
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  return { code: errors[0]?.extensions.code, message: errors[0]?.message };
};
const otherContext = {
  code: 'UNAUTHENTICATED',
  message: 'Your session is not a valid one for this context.',
};
const notOurs = { code: 'UNAUTHENTICATED', message: 'Sign in first.' };
const noSession = { code: 'UNAUTHENTICATED', message: 'This session has ended. Sign in again.' };

test('the genuine tokens are good where they belong: what follows fails for its own reason', async () => {
  await world.bearer(root.accessToken).ask(PlatformMe);
  await world.bearer(forge(root)).ask(PlatformMe);
  await acme.as().ask('{ me { id } }');
});

// Tried: with RequestContext.ofClient() letting any identity pass, each of the first group was answered otherwise.
describe('a platform token in a client’s context (E3)', () => {
  test.each([
    '{ me { id } }',
    '{ client { id name } }',
    '{ orders { totalCount } }',
    '{ order(code: "ORD-000001") { id } }',
    'mutation { createOrder(input: {}) { id } }',
    'mutation { deleteOrder(id: "x") { id } }',
    'mutation { updateMe(input: { firstName: "x" }) { id } }',
    'mutation { updateClient(input: { name: "x" }) { id } }',
    'mutation { changePassword(input: { currentPassword: "x", newPassword: "long enough" }) }',
  ])('%s is refused', async (document) => {
    expect(await refusal(root.accessToken, document)).toEqual(otherContext);
  });

  test.each([{ 'x-client-slug': 'acme' }, { 'x-tenant': 'acme' }, { host: 'acme.localhost' }])(
    'naming a client by %j does not make it one of that client’s, nor of the platform’s',
    async (headers) => {
      const caller = world.bearer(root.accessToken).with(headers);
      for (const document of ['{ me { id } }', PlatformMe])
        expect((await caller.refusal(document)).code).toBe('CLIENT_MISMATCH');
    },
  );

  test('naming one that does not exist gets the very same answer', async () => {
    const answers = await Promise.all(
      ['acme', 'nowhere'].map((slug) =>
        world.bearer(root.accessToken).with({ 'x-client-slug': slug }).send(PlatformMe),
      ),
    );
    const said = answers.map(({ errors }) => [errors?.[0]?.extensions.code, errors?.[0]?.message]);
    expect(said[0]).toEqual(said[1]);
  });
});

describe('a client’s token in the platform’s context (E3)', () => {
  test.each([PlatformMe, '{ platform { __typename } }'])('%s is refused', async (document) => {
    expect(await refusal(acme.owner.accessToken, document)).toEqual(otherContext);
  });

  test('and nobody’s, too', async () => {
    expect(await world.nobody.refusal(PlatformMe)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

/*
 * Tried: with `client_id` not looked at in a platform token, those that name a client as well were let in; with
 * SessionStates.check doing nothing, those with another's session or user.
 */
describe('a token whose context was changed, even where the signature is good', () => {
  const ofRoot = () => claimsOf(root.accessToken);
  const ofAna = () => claimsOf(acme.owner.accessToken);

  test.each<[string, () => Claims, object]>([
    ['the audience alone', () => ({ aud: 'platform' }), notOurs],
    ['audience and role', () => ({ aud: 'platform', role: 'SUPERADMIN' }), notOurs],
    [
      'audience, role and no client',
      () => ({ aud: 'platform', role: 'SUPERADMIN', client_id: undefined }),
      noSession,
    ],
    [
      'all but the own session',
      () => ({ ...ofRoot(), sid: ofAna()['sid'], client_id: undefined }),
      noSession,
    ],
    ['all but the own user', () => ({ ...ofRoot(), sub: ofAna()['sub'], client_id: undefined }), noSession],
    ['both audiences', () => ({ aud: ['client', 'platform'] }), notOurs],
  ])('a client’s with %s opens nothing of the platform', async (_what, changes, answer) => {
    expect(await refusal(forge(acme.owner, changes()), PlatformMe)).toEqual(answer);
  });

  test.each<[string, () => Claims, object]>([
    ['the audience alone', () => ({ aud: 'client' }), notOurs],
    ['audience and role', () => ({ aud: 'client', role: 'OWNER' }), notOurs],
    ['audience, role and client', () => ({ aud: 'client', role: 'OWNER', client_id: acme.id }), noSession],
    [
      'the platform itself as client',
      () => ({ aud: 'client', role: 'OWNER', client_id: '00000000-0000-0000-0000-000000000000' }),
      notOurs,
    ],
    ['all but the own session', () => ({ ...ofAna(), sid: ofRoot()['sid'] }), noSession],
    ['both audiences', () => ({ aud: ['platform', 'client'] }), notOurs],
  ])('a platform user’s with %s opens nothing of a client', async (_what, changes, answer) => {
    expect(await refusal(forge(root, changes()), '{ me { id } }')).toEqual(answer);
  });

  test('a platform token that names a client as well is good in neither', async () => {
    const both = forge(root, { client_id: acme.id });
    expect(await refusal(both, PlatformMe)).toEqual(notOurs);
    expect(await refusal(both, '{ me { id } }')).toEqual(notOurs);
  });

  test('a higher role than the user has', async () => {
    const support = await platformUser(world, PlatformRole.SUPPORT);
    expect(await refusal(forge(support, { role: 'SUPERADMIN' }), PlatformMe)).toMatchObject({
      code: 'TOKEN_EXPIRED',
    });
  });
});

describe('a refresh token of the other context (E5)', () => {
  const session = (token: string) => token.split('.')[1] ?? '';
  const swapped = (of: string, realmOf: string) =>
    [realmOf.split('.')[0], ...of.split('.').slice(1)].join('.');

  test('is no access token, in either', async () => {
    expect(await refusal(root.refreshToken, PlatformMe)).toEqual(notOurs);
    expect(await refusal(root.refreshToken, '{ me { id } }')).toEqual(notOurs);
    expect(await refusal(acme.owner.refreshToken, PlatformMe)).toEqual(notOurs);
  });

  test('with its realm changed refreshes nothing, signs nobody out, and harms no session', async () => {
    const tokens: [string, string][] = [
      [root.refreshToken, acme.owner.refreshToken],
      [acme.owner.refreshToken, root.refreshToken],
    ];
    for (const [of, realmOf] of tokens) {
      const refreshToken = swapped(of, realmOf);
      expect((await world.nobody.refusal(Refresh, { refreshToken })).code).toBe('UNAUTHENTICATED');
      await world.nobody.ask(Logout, { refreshToken });
    }
    await world.bearer(root.accessToken).ask(PlatformMe);
    await acme.as().ask('{ me { id } }');
  });

  // Even made with the real key: the session is looked up in the realm that the token names.
  test('made genuine for the other realm finds no session there', async () => {
    const { refreshTokens } = world.server.services;
    const forged = [
      { realm: acme.id, sessionId: session(root.refreshToken) },
      { realm: '00000000-0000-0000-0000-000000000000', sessionId: session(acme.owner.refreshToken) },
    ];
    for (const of of forged) {
      const refreshToken = refreshTokens.make({ ...of, generation: 1 });
      expect((await world.nobody.refusal(Refresh, { refreshToken })).code).toBe('UNAUTHENTICATED');
      await world.nobody.ask(Logout, { refreshToken });
    }
    await world.bearer(root.accessToken).ask(PlatformMe);
    await acme.as().ask('{ me { id } }');
  });

  test('is good beside an access token of the other: refreshing asks for none', async () => {
    const { refresh } = await world
      .bearer(acme.owner.accessToken)
      .ask<{ refresh: PlatformSignedIn }>(Refresh, { refreshToken: root.refreshToken });
    expect(claimsOf(refresh.accessToken)['aud']).toBe('platform');
    await world.bearer(root.accessToken).ask(PlatformLogin, { email: root.user.email, password });
  });
});
