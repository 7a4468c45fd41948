import bcrypt from 'bcrypt';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Role } from '#server/identity/role.js';
import { Login } from '../../tests/world/documents.js';
import { ownSlug } from '../../tests/world/own-slug.js';
import { password, World, type SignedIn, type TestClient } from '../../tests/world/world.js';

const slug = ownSlug('acme');
let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme', { slug });
  globex = await world.client('Globex');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

const attempt = (email: string, secret = password, more: object = {}, headers: Record<string, string> = {}) =>
  world.nobody
    .with(headers)
    .send<{ login: SignedIn }>(Login, { input: { email, password: secret, ...more } });

const refused = async (...args: Parameters<typeof attempt>) => {
  const { errors = [] } = await attempt(...args);
  return { message: errors[0]?.message, ...errors[0]?.extensions, traceId: undefined };
};

const wrong = {
  code: 'INVALID_CREDENTIALS',
  message: 'E-mail address or password is wrong.',
  traceId: undefined,
};

describe('signing in (A7)', () => {
  test('gives tokens, their type and life, the user and the client', async () => {
    const { data } = await attempt(acme.owner.user.email);
    expect(data?.login).toMatchObject({
      tokenType: 'Bearer',
      expiresIn: 900,
      user: { ...acme.owner.user, client: { slug: acme.slug } },
      client: acme.owner.client,
    });
    const claims = JSON.parse(
      Buffer.from(data?.login.accessToken.split('.')[1] ?? '', 'base64url').toString(),
    ) as Record<string, unknown>;
    expect(claims).toMatchObject({ sub: acme.owner.user.id, client_id: acme.id, role: 'OWNER' });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(900);
  });

  test('does not mind capitals and spaces in the address', async () => {
    const { data } = await attempt(`  ${acme.owner.user.email.toUpperCase()}\t`);
    expect(data?.login.user.id).toBe(acme.owner.user.id);
  });

  test.each([
    ['the argument', { clientSlug: ` ${slug.toUpperCase()} ` }, {}],
    ['the header', {}, { 'x-client-slug': slug }],
    ['the subdomain', {}, { host: `${slug}.localhost:4000` }],
  ])('to the own client, named by %s, works', async (_how, more, headers) => {
    const { data } = await attempt(acme.owner.user.email, password, more, headers);
    expect(data?.login.client.slug).toBe(slug);
  });
});

describe('a sign-in that fails never says why (A7, C7)', () => {
  test('a wrong password, an unknown address and another client’s slug get one answer', async () => {
    const { email } = acme.owner.user;
    expect(await refused(email, 'not the password')).toEqual(wrong);
    expect(await refused(world.email('nobody'))).toEqual(wrong);
    expect(await refused(email, password, { clientSlug: globex.slug })).toEqual(wrong);
    expect(await refused(email, password, {}, { host: `${globex.slug}.localhost` })).toEqual(wrong);
    expect(await refused('no address at all')).toEqual(wrong);
    expect(await refused(email, '')).toEqual(wrong);
  });

  // Tried: with `if (account === undefined) throw wrong()` before the comparison, the unknown address compared nothing.
  test('and takes as long: each compares one bcrypt hash of the same cost', async () => {
    const compared = vi.spyOn(bcrypt, 'compare');
    const { email } = acme.owner.user;
    const ways: Parameters<typeof attempt>[] = [
      [email],
      [email, 'not the password'],
      [world.email('nobody')],
      [email, password, { clientSlug: globex.slug }],
    ];
    for (const way of ways) await attempt(...way);
    const costs = compared.mock.calls.map(([, hash]) => bcrypt.getRounds(hash));
    expect(costs).toEqual([4, 4, 4, 4]);
  });

  test('a deactivated user gets the same answer', async () => {
    const initech = await world.client('Initech');
    const {
      user: { email },
    } = await initech.join(Role.SELLER);
    await initech.sql('update users set is_active = false where email = $1', [email]);
    expect(await refused(email)).toEqual(wrong);
  });

  test('an address that is only reserved signs nobody in', async () => {
    const hooli = await world.client('Hooli');
    const { email } = hooli.owner.user;
    await world.sql(`update central.sign_ins set state = 'RESERVED' where email = $1`, [email]);
    expect(await refused(email)).toEqual(wrong);
  });

  test('an invented client is told as such: it says nothing of the user', async () => {
    expect(await refused(acme.owner.user.email, password, { clientSlug: 'nowhere' })).toMatchObject({
      code: 'CLIENT_NOT_FOUND',
    });
  });
});

describe('a paused client (B3)', () => {
  test.each(['PAUSED', 'ARCHIVED'])(
    '%s: says so to who has the right password, and only to them',
    async (status) => {
      const stopped = await world.client(`Stopped ${status}`);
      const { email } = stopped.owner.user;
      await world.sql('update central.clients set status = $2 where id = $1', [stopped.id, status]);
      await world.registryCatchesUp();
      expect(await refused(email)).toMatchObject({ code: 'CLIENT_PAUSED', status });
      expect(await refused(email, 'not the password')).toEqual(wrong);
    },
  );

  test('serves again when it is resumed', async () => {
    const resumed = await world.client('Resumed');
    for (const status of ['PAUSED', 'ACTIVE']) {
      await world.sql('update central.clients set status = $2 where id = $1', [resumed.id, status]);
      await world.registryCatchesUp();
    }
    expect((await world.login(resumed.owner.user.email)).client.slug).toBe(resumed.slug);
  });
});

describe('the database that does not answer', () => {
  test('is SERVICE_UNAVAILABLE, with nothing of its address', async () => {
    const gone = Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:5432'), { code: 'ECONNREFUSED' });
    vi.spyOn(world.server.services.directory, 'clientOf').mockRejectedValue(gone);
    const found = await refused(acme.owner.user.email);
    expect(found).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(JSON.stringify(found)).not.toContain('10.1.2.3');
  });
});
