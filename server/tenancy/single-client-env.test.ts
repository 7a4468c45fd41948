import { parse } from 'dotenv';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { printedEnv, settingsOf } from '../../tests/world/served-alone.js';
import { secrets, World, type TestClient } from '../../tests/world/world.js';
import { Isolation } from './placement.entity.js';
import { singleClientEnv } from './single-client-env.js';

let world: World;
const companies = {} as Record<Isolation, TestClient>;
beforeAll(async () => {
  world = await World.start();
  for (const tier of Object.values(Isolation)) companies[tier] = await world.client('Acme', { tier });
});
afterAll(() => world.stop());

/** The same with other facts of the installation. */
async function printed(slug: string, more: Partial<Parameters<typeof singleClientEnv>[0]>): Promise<string> {
  const { registry, vault } = world.server.services;
  const client = await registry.bySlug(slug);
  if (client === undefined) throw new Error('There is no such client.');
  const placement = await registry.placementOf(client.id);
  const { applicationUrl } = world.database;
  const mainDomain = 'example.com';
  return singleClientEnv({
    client,
    placement,
    vault,
    auditKey: Buffer.alloc(32),
    applicationUrl,
    mainDomain,
    ca: undefined,
    frontendUrl: undefined,
    ...more,
  });
}

describe('client env (D9)', () => {
  test.each([
    [Isolation.SCHEMA, 'schema_'],
    [Isolation.DATABASE, 'shared'],
  ] as const)(
    'prints all that a server of one %s client needs, and starts in production',
    async (tier, schema) => {
      const { id, slug } = companies[tier];
      const role = `user_${slug.replaceAll('-', '_')}`;
      const env = await printedEnv(world, slug);
      expect(Object.keys(parse(env))).toEqual([
        'NODE_ENV',
        'DATABASE_URL',
        'JWT_SECRET',
        'AUDIT_KEY',
        'MAIN_DOMAIN',
        'FRONTEND_URL',
        'ALLOWED_ORIGINS',
        'SINGLE_CLIENT',
      ]);
      const settings = settingsOf(env);
      expect(settings).toMatchObject({
        NODE_ENV: 'production',
        MAIN_DOMAIN: 'example.com',
        FRONTEND_URL: `https://${slug}.example.com`,
        ALLOWED_ORIGINS: [`https://${slug}.example.com`],
        SINGLE_CLIENT: { id, slug, name: 'Acme', joinPolicy: 'INVITE_ONLY', currency: 'EUR' },
      });
      expect(settings.SINGLE_CLIENT?.schema).toContain(schema);
      expect(settings.AUDIT_KEY).toEqual(await world.server.services.auditKeys.of(id));
      const url = new URL(settings.DATABASE_URL ?? '');
      expect({ user: url.username, search: url.search }).toEqual({ user: role, search: '?sslmode=disable' });
    },
  );

  test('makes new secrets each time, and holds nobody else’s', async () => {
    const { slug } = companies.SCHEMA;
    const [one, other] = [await printedEnv(world, slug), await printedEnv(world, slug)];
    expect(parse(one)['JWT_SECRET']).not.toBe(parse(other)['JWT_SECRET']);
    const neighbours = await world.sql<{ connection: string }>(
      'select connection from central.placements where connection is not null',
    );
    const passwords = [inject('adminUrl'), inject('applicationUrl'), inject('superuserUrl')].map(
      (address) => new URL(address).password,
    );
    const foreign = [
      ...passwords,
      ...Object.values(secrets),
      ...neighbours.map(({ connection }) => connection),
      companies.DATABASE.slug,
      companies.DATABASE.id,
    ];
    expect(foreign.filter((secret) => secret === '' || one.includes(secret))).toEqual([]);
  });

  test('is refused for a client on the shared tier, which has no role of its own', async () => {
    await expect(printedEnv(world, companies.SHARED.slug)).rejects.toThrow(
      /lives on the shared tier and has no database role of its own/,
    );
  });

  test('keeps a name whatever stands in it', async () => {
    const { id, slug } = companies.SCHEMA;
    const name = `O'Reilly & "Söhne" #1 $HOME \`id\` \\n`;
    await world.sql('update central.clients set name = $2, description = $3 where id = $1', [
      id,
      name,
      'a\nb',
    ]);
    expect(settingsOf(await printedEnv(world, slug)).SINGLE_CLIENT).toMatchObject({
      name,
      description: 'a\nb',
    });
  });

  test('says of TLS what holds for the installation', async () => {
    const { slug } = companies.DATABASE;
    const { applicationUrl } = world.database;
    const modeOf = (env: string) => new URL(parse(env)['DATABASE_URL'] ?? '').searchParams.get('sslmode');
    const strict = `${applicationUrl}?sslmode=verify-full`;
    expect(modeOf(await printed(slug, { applicationUrl: strict }))).toBe('verify-full');
    const withCa = await printed(slug, { ca: '/etc/vecindad/ca.pem' });
    expect([modeOf(withCa), parse(withCa)['DATABASE_CA']]).toEqual(['verify-full', '/etc/vecindad/ca.pem']);
  });

  test('names the dashboard’s address, below localhost with the port', async () => {
    const { slug } = companies.SCHEMA;
    const of = async (more: Parameters<typeof printed>[1]) =>
      parse(await printed(slug, more))['FRONTEND_URL'];
    expect(await of({ mainDomain: 'localhost' })).toBe(`http://${slug}.localhost:4000`);
    expect(await of({ frontendUrl: 'https://shop.acme.test/app' })).toBe('https://shop.acme.test/app');
    const other = parse(await printed(slug, { frontendUrl: 'https://shop.acme.test/app' }));
    expect(other['ALLOWED_ORIGINS']).toBe('https://shop.acme.test');
  });
});
