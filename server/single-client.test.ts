// A SCHEMA client's and a DATABASE client's own role may nothing in the centre: whatever works here works without it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Isolation } from '#server/tenancy/placement.entity.js';
import type { Caller } from '../tests/world/caller.js';
import { Login, Logout, Me, Refresh, Register } from '../tests/world/documents.js';
import { createOrder, readOrder } from '../tests/world/order-calls.js';
import { codesOf, page } from '../tests/world/order-pages.js';
import { printedEnv, serveAlone } from '../tests/world/served-alone.js';
import { password, World, type SignedIn, type TestClient } from '../tests/world/world.js';

describe.each([Isolation.SCHEMA, Isolation.DATABASE])('a server of one client alone, %s (D9)', (tier) => {
  let world: World;
  let acme: TestClient;
  let globex: TestClient;
  /** Signed in at the installation, before. */
  let there: SignedIn;
  let env: string;
  let alone: Awaited<ReturnType<typeof serveAlone>>;
  beforeAll(async () => {
    world = await World.start();
    [acme, globex] = [await world.client('Acme', { tier }), await world.client('Globex', { tier })];
    there = acme.owner;
    await createOrder(world.bearer(there.accessToken), { code: 'BEFORE' });
    env = await printedEnv(world, acme.slug);
    alone = await serveAlone(env);
  });
  afterAll(async () => {
    await alone.close();
    await world.stop();
  });

  const signIn = async (email = acme.owner.user.email, secret = password): Promise<SignedIn> =>
    (await alone.nobody.ask<{ login: SignedIn }>(Login, { input: { email, password: secret } })).login;
  const as = ({ accessToken }: SignedIn) => alone.nobody.with({ authorization: `Bearer ${accessToken}` });
  const refused = async (caller: Caller, document: string, variables: object = {}) =>
    (await caller.refusal(document, variables)).code;

  describe('serves that client', () => {
    test('its people sign in with the passwords they have, by their address alone', async () => {
      const { user, client } = await signIn();
      expect({ email: user.email, role: user.role, slug: client.slug }).toEqual({
        email: acme.owner.user.email,
        role: 'OWNER',
        slug: acme.slug,
      });
      expect(
        await refused(alone.nobody, Login, {
          input: { email: acme.owner.user.email, password: 'another one' },
        }),
      ).toBe('INVALID_CREDENTIALS');
      expect(
        await refused(alone.nobody, Login, { input: { email: globex.owner.user.email, password } }),
      ).toBe('INVALID_CREDENTIALS');
    });

    test('me, client and orders are what they were, and go on', async () => {
      const ana = as(await signIn());
      expect(await ana.ask(Me)).toMatchObject({
        me: { email: acme.owner.user.email, client: { slug: acme.slug } },
      });
      const { client } = await ana.ask<{ client: object }>(
        '{ client { id name slug plan status joinPolicy currency usage { users } } }',
      );
      expect(client).toEqual({
        id: acme.id,
        name: 'Acme',
        slug: acme.slug,
        plan: 'standard',
        status: 'ACTIVE',
        joinPolicy: 'INVITE_ONLY',
        currency: 'EUR',
        usage: { users: 1 },
      });
      const made = await createOrder(ana, { total: '12.50' });
      expect(codesOf(await page(ana))).toEqual([made.code, 'BEFORE']);
      expect(await readOrder(world.bearer(there.accessToken), { id: made.id })).toEqual(made);
    });

    test('the profile and the password are changed there, for both servers', async () => {
      const ana = as(await signIn());
      await ana.ask('mutation { updateMe(input: { firstName: "Ana" }) { firstName } }');
      const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }`;
      const other = 'another horse battery';
      await ana.ask(change, { input: { currentPassword: password, newPassword: other } });
      await signIn(acme.owner.user.email, other);
      await ana.ask(change, { input: { currentPassword: other, newPassword: password } });
      const again = await world.login(acme.owner.user.email);
      expect(await world.bearer(again.accessToken).ask(Me)).toMatchObject({ me: { firstName: 'Ana' } });
      there = again;
    });

    test('a session is refreshed, and ends at once with logout; its old token ends it', async () => {
      const { refreshToken, ...session } = await signIn();
      const { refresh } = await alone.nobody.ask<{ refresh: SignedIn }>(Refresh, { refreshToken });
      await alone.nobody.ask(Logout, { refreshToken: refresh.refreshToken });
      for (const { accessToken } of [session, refresh])
        expect(await refused(as({ ...session, refreshToken, accessToken }), Me)).toBe('UNAUTHENTICATED');
      expect(await refused(alone.nobody, Refresh, { refreshToken: refresh.refreshToken })).toBe(
        'UNAUTHENTICATED',
      );
    });

    test('what one server ends, another of the same client learns within a second', async () => {
      const second = await serveAlone(env);
      try {
        const session = await signIn();
        const elsewhere = second.nobody.with({ authorization: `Bearer ${session.accessToken}` });
        await elsewhere.ask(Me);
        await alone.nobody.ask(Logout, { refreshToken: session.refreshToken });
        expect(await refused(as(session), Me)).toBe('UNAUTHENTICATED');
        await new Promise((resolve) => setTimeout(resolve, 1_050));
        expect(await refused(elsewhere, Me)).toBe('UNAUTHENTICATED');
      } finally {
        await second.close();
      }
    });
  });

  describe('keeps to that client', () => {
    test('no session of the installation counts there, and the reverse', async () => {
      expect(await refused(as(there), Me)).toBe('UNAUTHENTICATED');
      expect(await refused(alone.nobody, Refresh, { refreshToken: there.refreshToken })).toBe(
        'UNAUTHENTICATED',
      );
      const here = await signIn();
      expect(await refused(world.bearer(here.accessToken), Me)).toBe('UNAUTHENTICATED');
      expect(await refused(world.nobody, Refresh, { refreshToken: here.refreshToken })).toBe(
        'UNAUTHENTICATED',
      );
    });

    test('its own name is right; another, there or not, is as everywhere', async () => {
      const ana = as(await signIn());
      for (const headers of [{ host: `${acme.slug}.example.com` }, { 'x-client-slug': acme.slug }]) {
        await ana.with(headers).ask(Me);
        await alone.nobody.with(headers).ask(Login, { input: { email: acme.owner.user.email, password } });
      }
      for (const slug of [globex.slug, 'nowhere'])
        for (const headers of [{ host: `${slug}.example.com` }, { 'x-tenant': slug }]) {
          expect(await refused(ana.with(headers), Me)).toBe('CLIENT_MISMATCH');
          const { code } = await alone.nobody
            .with(headers)
            .refusal(Login, { input: { email: acme.owner.user.email, password } });
          expect(code).toBe('CLIENT_NOT_FOUND');
        }
    });

    test('people join as its policy says, without naming it; an address once', async () => {
      const join = (email: string) => ({ input: { email, password } });
      const email = `new@${acme.slug}.test`;
      expect(await refused(alone.nobody, Register, join(email))).toBe('INVITATION_REQUIRED');
      await world
        .bearer(there.accessToken)
        .ask('mutation { updateClient(input: { joinPolicy: OPEN }) { id } }');
      const open = await serveAlone(await printedEnv(world, acme.slug));
      try {
        const { register } = await open.nobody.ask<{ register: SignedIn }>(Register, join(email));
        expect(register).toMatchObject({ user: { email, role: 'SELLER' }, client: { id: acme.id } });
        expect(await open.nobody.refusal(Register, join(email))).toMatchObject({
          code: 'CONFLICT',
          field: 'email',
        });
      } finally {
        await open.close();
      }
    });

    test.each([
      [
        'a new company',
        Register,
        { input: { email: 'new@else.test', password, clientName: 'Else' } },
        'FORBIDDEN',
      ],
      [
        'the platform’s sign-in',
        'mutation { platformLogin(email: "a@b.test", password: "x") { accessToken } }',
        {},
        'FORBIDDEN',
      ],
      ['the platform', '{ platform { me { id } } }', {}, 'UNAUTHENTICATED'],
    ])('has no place for %s', async (_what, document, variables, code) => {
      expect(await refused(alone.nobody, document, variables)).toBe(code);
    });

    test('what the settings say can’t be changed there, not even by the owner', async () => {
      const ana = as(await signIn());
      const update = 'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { name } }';
      expect(await refused(ana, update, { input: { name: 'Else' } })).toBe('FORBIDDEN');
      expect(await ana.ask(update, { input: {} })).toEqual({ updateClient: { name: 'Acme' } });
    });
  });
});
