import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PlatformRole } from '#server/identity/platform-role.js';
import type { Caller } from '../../tests/world/caller.js';
import { MailServer } from '../../tests/world/mail-server.js';
import { invite } from '../../tests/world/invitation-calls.js';
import {
  invitePlatform,
  invitePlatformCall,
  joinPlatform,
  platformRegisterCall,
  revokePlatformCall,
} from '../../tests/world/platform-people.js';
import {
  PlatformMe,
  platformLogin,
  platformUser,
  type PlatformSignedIn,
} from '../../tests/world/platform.js';
import { password, World } from '../../tests/world/world.js';

let world: World;
let root: PlatformSignedIn;
let mails: MailServer;
let superadmin: Caller;
beforeAll(async () => {
  mails = await MailServer.start();
  world = await World.start({ SMTP_URL: mails.url, FRONTEND_URL: 'https://app.example.test' });
  root = await platformUser(world);
  superadmin = world.bearer(root.accessToken);
});
afterAll(async () => {
  await world.stop();
  await mails.stop();
});

const refusal = (input: object, caller = world.nobody) =>
  caller.refusal(platformRegisterCall, { input: { password, ...input } });
const openOnes = async () =>
  (
    await superadmin.ask<{ platform: { invitations: { nodes: { id: string; token: null }[] } } }>(
      '{ platform { invitations(first: 100) { nodes { id email role token expiresAt } } } }',
    )
  ).platform.invitations.nodes;

describe('joining the platform by an invitation (E2)', () => {
  test('gives a session with the role that it names, and signs in from then on', async () => {
    const email = world.email('eva');
    const made = await invitePlatform(superadmin, ` ${email.toUpperCase()} `, PlatformRole.OPERATOR);
    expect(made).toMatchObject({ email, role: 'OPERATOR' });
    expect((Date.parse(made.expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(7, 2);
    expect(await openOnes()).toContainEqual({ ...made, token: null });
    const { user, accessToken } = await joinPlatform(world, email, made.token);
    expect(user).toMatchObject({ email, role: 'OPERATOR', reach: 'ALL', isActive: true });
    await world.bearer(accessToken).ask(PlatformMe);
    expect((await platformLogin(world, email)).user.id).toBe(user.id);
    expect(await openOnes()).not.toContainEqual({ ...made, token: null });
  });

  test('the token is kept as a hash, mailed, and in no log', async () => {
    const { id, token, email } = await invitePlatform(superadmin, world.email('mail'));
    await vi.waitFor(() => expect(mails.letters.join()).toContain(`/platform/register?invitation=${token}`), {
      timeout: 5_000,
    });
    expect(mails.letters.join()).toContain(`To: ${email}`);
    const rows = await world.sql('select * from central.platform_invitations where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(world.log.join('')).not.toContain(token);
  });

  test('one that was used, taken back, replaced, has expired, or is somebody else’s lets nobody in', async () => {
    const email = world.email('late');
    const used = await invitePlatform(superadmin, email);
    await joinPlatform(world, email, used.token);
    const revoked = await invitePlatform(superadmin, world.email('revoked'));
    await superadmin.ask(revokePlatformCall, { id: revoked.id });
    expect((await superadmin.refusal(revokePlatformCall, { id: revoked.id })).code).toBe('NOT_FOUND');
    expect((await superadmin.refusal(revokePlatformCall, { id: 'no id' })).code).toBe('NOT_FOUND');
    const replaced = await invitePlatform(superadmin, world.email('twice'));
    await invitePlatform(superadmin, replaced.email);
    const expired = await invitePlatform(superadmin, world.email('expired'));
    await world.sql(
      `update central.platform_invitations set expires_at = now() - interval '1 second' where id = $1`,
      [expired.id],
    );
    const foreign = { ...(await invitePlatform(superadmin, world.email('a'))), email: world.email('b') };
    const acme = await world.client('Acme');
    const ofClient = await invite(acme.as(), world.email('client'));
    for (const { email, token } of [used, revoked, replaced, expired, foreign, ofClient])
      expect((await refusal({ email, invitationToken: token })).code).toBe('INVITATION_REQUIRED');
    for (const token of ['', 'x', 'A'.repeat(64)])
      expect((await refusal({ email, invitationToken: token })).code).toBe('INVITATION_REQUIRED');
  });

  test('the platform’s lets nobody into a client', async () => {
    const { email, token } = await invitePlatform(superadmin, world.email('client'));
    const { code } = await world.nobody.refusal(
      'mutation ($input: RegisterInput!) { register(input: $input) { tokenType } }',
      { input: { email, password, invitationToken: token } },
    );
    expect(code).toBe('INVITATION_REQUIRED');
  });

  test('nobody comes without one, whoever asks, nor with a role of their own choice', async () => {
    expect((await refusal({ email: world.email('x') })).code).toBe('INVITATION_REQUIRED');
    expect((await refusal({ email: world.email('x') }, superadmin)).code).toBe('INVITATION_REQUIRED');
    for (const more of [{ role: 'SUPERADMIN' }, { reach: 'ALL' }, { isActive: true }])
      expect((await refusal({ email: world.email('x'), ...more })).code).toBe('BAD_USER_INPUT');
  });

  test('nor at a client’s address, nor with a password that is none', async () => {
    const { email, token: invitationToken } = await invitePlatform(superadmin, world.email('host'));
    const there = world.nobody.with({ 'x-client-slug': 'acme' });
    expect((await refusal({ email, invitationToken }, there)).code).toBe('CLIENT_MISMATCH');
    for (const short of ['short', 'x'.repeat(73)])
      expect((await refusal({ email, invitationToken, password: short })).code).toBe('BAD_USER_INPUT');
  });

  test('a platform user is not invited again, and only a SUPERADMIN invites', async () => {
    const refused = await superadmin.refusal(invitePlatformCall, {
      input: { email: root.user.email, role: 'SUPPORT' },
    });
    expect(refused).toMatchObject({ code: 'CONFLICT', field: 'email' });
    for (const role of [PlatformRole.OPERATOR, PlatformRole.SUPPORT]) {
      const { accessToken } = await platformUser(world, role);
      const input = { email: world.email('x'), role };
      expect((await world.bearer(accessToken).refusal(invitePlatformCall, { input })).code).toBe('FORBIDDEN');
    }
  });

  /*
   * The address is unique besides, so that is taken away here: what is left is that an invitation is used once.
   * Tried: with the invitation looked at and then updated by its id alone in platform-register.ts, several got in.
   */
  test('20 at once with one: one gets in', async () => {
    const own = await World.start();
    const by = own.bearer((await platformUser(own)).accessToken);
    await own.sql('alter table central.platform_users drop constraint platform_users_email_unique');
    await Promise.all(Array.from({ length: 20 }, () => own.nobody.send(platformRegisterCall, { input: {} })));
    const { email, token: invitationToken } = await invitePlatform(by, own.email('race'));
    const input = { email, password, invitationToken };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => own.nobody.send(platformRegisterCall, { input })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'IN').sort();
    expect(codes).toEqual(['IN', ...Array.from({ length: 19 }, () => 'INVITATION_REQUIRED')]);
    expect(await own.sql('select from central.platform_users where email = $1', [email])).toHaveLength(1);
    await own.stop();
  });
});

describe('joining the platform where it is open (PLATFORM_SIGNUP)', () => {
  test('makes an OPERATOR of own clients; an address once; counted as other sign-ups are', async () => {
    const open = await World.start({
      PLATFORM_SIGNUP: 'on',
      RATE_LIMIT: 'on',
      RATE_LIMIT_REGISTER_ADDRESS: '4/1h',
    });
    const email = open.email('open');
    const { user, accessToken } = await joinPlatform(open, email);
    expect(user).toMatchObject({ role: 'OPERATOR', reach: 'OWN' });
    await open.bearer(accessToken).ask(PlatformMe);
    const again = await open.nobody.refusal(platformRegisterCall, { input: { email, password } });
    expect(again).toMatchObject({ code: 'CONFLICT', field: 'email' });
    const { code } = await open.nobody.refusal(platformRegisterCall, {
      input: { email: open.email('x'), password, invitationToken: 'none' },
    });
    expect(code).toBe('INVITATION_REQUIRED');
    await joinPlatform(open, open.email('fourth'));
    const fifth = await open.nobody.refusal(platformRegisterCall, {
      input: { email: open.email('fifth'), password },
    });
    expect(fifth.code).toBe('TOO_MANY_REQUESTS');
    await open.stop();
  });
});
