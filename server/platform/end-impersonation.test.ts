import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VecindadServer } from '#server/create-server.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { Caller } from '../../tests/world/caller.js';
import { Logout } from '../../tests/world/documents.js';
import { claimsOf, forge } from '../../tests/world/forge.js';
import {
  endImpersonationCall,
  impersonation,
  setPlatformActiveCall,
  setPlatformRoleCall,
  type Impersonated,
} from '../../tests/world/platform-people.js';
import { foundClient, platformUser, type PlatformSignedIn } from '../../tests/world/platform.js';
import { secondServer } from '../../tests/world/second-server.js';
import { World } from '../../tests/world/world.js';

let world: World;
let other: VecindadServer;
let superadmin: Caller;
let support: PlatformSignedIn;
let acme: { slug: string; ownerEmail: string };
beforeAll(async () => {
  world = await World.start();
  other = await secondServer(world);
  superadmin = world.bearer((await platformUser(world)).accessToken);
  support = await platformUser(world, PlatformRole.SUPPORT);
  acme = await foundClient(world, superadmin, Isolation.SHARED);
});
afterAll(async () => {
  await other.close();
  await world.stop();
});

const lookIn = (who = support) => impersonation(world.bearer(who.accessToken), acme.slug);
const codeOf = async (caller: Caller, document = '{ client { name } }') =>
  (await caller.send(document)).errors?.[0]?.extensions.code ?? 'OK';

describe('a look into a client is over', () => {
  const there = ({ accessToken }: Impersonated) =>
    new Caller(other.http, { authorization: `Bearer ${accessToken}` });
  const within = { timeout: 2_000, interval: 50 };
  const ends: [string, (who: PlatformSignedIn, id: string) => Promise<unknown>][] = [
    ['ended', ({ accessToken }, id) => world.bearer(accessToken).ask(endImpersonationCall, { id })],
    ['ended by a SUPERADMIN', (_who, id) => superadmin.ask(endImpersonationCall, { id })],
    ['left by a sign-out', ({ refreshToken }) => world.nobody.ask(Logout, { refreshToken })],
    [
      'left by a deactivation',
      ({ user }) => superadmin.ask(setPlatformActiveCall, { id: user.id, isActive: false }),
    ],
    [
      'left by another role',
      ({ user }) => superadmin.ask(setPlatformRoleCall, { id: user.id, role: 'OPERATOR' }),
    ],
    [
      'run out in the centre',
      (_who, id) =>
        world.sql(
          "update central.impersonations set expires_at = now() - interval '1 second' where id = $1",
          [id],
        ),
    ],
  ];

  // Tried: with the look at the impersonation left out of looking-in.ts, those that no revocation tells of went on.
  test.each(ends)('once it is %s, on every server within a second', async (_how, end) => {
    const who = await platformUser(world, PlatformRole.SUPPORT);
    const seen = await lookIn(who);
    expect(await codeOf(there(seen))).toBe('OK');
    await end(who, seen.id);
    await expect.poll(() => codeOf(there(seen)), within).toBe('UNAUTHENTICATED');
    await expect.poll(() => codeOf(world.bearer(seen.accessToken)), within).toBe('UNAUTHENTICATED');
  });

  test('which only who began it or a SUPERADMIN may say; again is no fault', async () => {
    const another = await platformUser(world, PlatformRole.SUPPORT);
    const { id } = await lookIn();
    const byAnother = world.bearer(another.accessToken);
    for (const foreign of [id, 'no id', '00000000-0000-7000-8000-0000000000ff'])
      expect((await byAnother.refusal(endImpersonationCall, { id: foreign })).code).toBe('NOT_FOUND');
    const own = world.bearer(support.accessToken);
    for (let times = 0; times < 2; times += 1)
      expect(await own.ask(endImpersonationCall, { id })).toEqual({ endImpersonation: true });
  });

  test('and no token makes it longer, larger, or somebody else’s', async () => {
    const seen = await lookIn();
    const claims = claimsOf(seen.accessToken);
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(900);
    const act = claims['act'] as object;
    const session = await world.login(acme.ownerEmail);
    const root = await platformUser(world);
    for (const token of [
      forge(seen, { act: undefined }),
      forge(session, { act }),
      forge(seen, { act: { ...act, sub: root.user.id } }),
      forge(seen, { act: { ...act, more: 1 } }),
      forge(seen, { act: 'somebody' }),
      forge(root, { act }),
      forge(seen, { client_id: claimsOf((await world.client('Foreign')).owner.accessToken)['client_id'] }),
    ])
      expect([token, await codeOf(world.bearer(token), '{ me { id } }')]).toEqual([token, 'UNAUTHENTICATED']);
    expect(await codeOf(world.bearer(seen.accessToken))).toBe('OK');
  });
});
