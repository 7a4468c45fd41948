import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Register } from '../../tests/world/documents.js';
import { ownSlug } from '../../tests/world/own-slug.js';
import { password, World, type SignedIn, type TestClient } from '../../tests/world/world.js';

const slug = ownSlug('open-house');
let world: World;
let open: TestClient;
let closed: TestClient;
beforeAll(async () => {
  world = await World.start();
  open = await world.client('Open House', { slug });
  closed = await world.client('Closed House');
  await open.as().ask('mutation { updateClient(input: { joinPolicy: OPEN }) { joinPolicy } }');
});
afterAll(() => world.stop());

const person = (more: object = {}) => ({ input: { email: world.email('person'), password, ...more } });
const join = async (headers: Record<string, string>, more: object = {}) =>
  (await world.nobody.with(headers).ask<{ register: SignedIn }>(Register, person(more))).register;
const refused = async (headers: Record<string, string>, more: object = {}) =>
  (await world.nobody.with(headers).refusal(Register, person(more))).code;

describe('joining a company that is open (A6, B3, E1)', () => {
  test.each([
    ['the argument clientSlug', {}, { clientSlug: ` ${slug.replace('o', 'O')} ` }],
    ['the header X-Client-Slug', { 'x-client-slug': slug }, {}],
    ['the header X-Client-Slug in capitals', { 'x-client-slug': ` ${slug.toUpperCase()} ` }, {}],
    ['the header X-Tenant', { 'x-tenant': slug }, {}],
    ['the subdomain', { host: `${slug}.localhost` }, {}],
    ['the subdomain with a port', { host: `${slug}.localhost:4000` }, {}],
    ['the subdomain in capitals', { host: `${slug.replace('open', 'OPEN')}.LOCALHOST:80` }, {}],
    ['the subdomain with a trailing dot', { host: `${slug}.localhost.` }, {}],
    [
      'all of them together',
      { host: `${slug}.localhost`, 'x-tenant': slug, 'x-client-slug': slug },
      { clientSlug: slug },
    ],
  ])('by %s makes a seller', async (_how, headers, more) => {
    const { user, client } = await join(headers, more);
    expect({ role: user.role, id: client.id }).toEqual({ role: 'SELLER', id: open.id });
  });
});

describe('joining a company that is not open (A6)', () => {
  test('is for the invited only, and keeps nothing of the attempt', async () => {
    const attempt = person({ clientSlug: closed.slug });
    expect((await world.nobody.refusal(Register, attempt)).code).toBe('INVITATION_REQUIRED');
    expect(await world.sql('select 1 from central.sign_ins where email = $1', [attempt.input.email])).toEqual(
      [],
    );
  });

  test('asks for a client where none is named', async () => {
    expect(await refused({})).toBe('CLIENT_REQUIRED');
  });

  test.each([
    ['the argument', {}, { clientSlug: 'nowhere' }],
    ['a header', { 'x-client-slug': 'nowhere' }, {}],
    ['the subdomain', { host: 'nowhere.localhost' }, {}],
  ])('finds no client that %s invents', async (_how, headers, more) => {
    expect(await refused(headers, more)).toBe('CLIENT_NOT_FOUND');
  });

  test('refuses a request that names two clients', async () => {
    expect(await refused({ 'x-client-slug': open.slug }, { clientSlug: closed.slug })).toBe(
      'CLIENT_MISMATCH',
    );
    expect(await refused({ host: `${slug}.localhost`, 'x-tenant': closed.slug })).toBe('CLIENT_MISMATCH');
  });

  test('makes no new company on the address of an old one', async () => {
    const clientName = 'A new one';
    expect(await refused({ host: `${slug}.localhost` }, { clientName })).toBe('CLIENT_MISMATCH');
    expect(await refused({ 'x-client-slug': open.slug }, { clientName })).toBe('CLIENT_MISMATCH');
  });

  test('is refused by a paused client, which says so', async () => {
    const paused = await world.client('Paused House');
    await world.sql(`update central.clients set status = 'PAUSED', join_policy = 'OPEN' where id = $1`, [
      paused.id,
    ]);
    await world.registryCatchesUp();
    expect(await world.nobody.refusal(Register, person({ clientSlug: paused.slug }))).toMatchObject({
      code: 'CLIENT_PAUSED',
      status: 'PAUSED',
    });
  });
});

describe('a host that only looks like a client’s (B3)', () => {
  test.each([
    `${slug}.evil-example.com`,
    `${slug}.localhost.evil-example.com`,
    'evil-localhost',
    `${slug}localhost`,
    `a.${slug}.localhost`,
    `${slug}.b.localhost`,
    '.localhost',
    'localhost',
    'www.localhost',
    '127.0.0.1:4000',
    '[::1]:4000',
  ])('%s names none', async (host) => {
    expect(await refused({ host })).toBe('CLIENT_REQUIRED');
  });

  test('X-Forwarded-Host names none while no proxy is trusted', async () => {
    expect(await refused({ 'x-forwarded-host': `${slug}.localhost` })).toBe('CLIENT_REQUIRED');
  });
});
