import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  await world.client('Globex');
  for (const role of [Role.ADMIN, Role.MARKETING, Role.SELLER]) await acme.join(role);
});
afterAll(() => world.stop());

const fields = 'id name slug description plan status joinPolicy currency usage { users orders }';
const UpdateClient = `mutation ($input: UpdateClientInput!) { updateClient(input: $input) { ${fields} } }`;

const client = async (role = Role.OWNER) =>
  (await acme.as(role).ask<{ client: Record<string, unknown> }>(`{ client { ${fields} } }`)).client;
const update = async (input: object, role = Role.OWNER) =>
  (await acme.as(role).ask<{ updateClient: Record<string, unknown> }>(UpdateClient, { input })).updateClient;
const pathOf = async (input: object) => {
  const refusal = await acme.as().refusal(UpdateClient, { input });
  return { code: refusal.code, path: (refusal['issues'] as { path: string[] }[] | undefined)?.[0]?.path };
};

describe('the own client', () => {
  test('is told to each of its people, with how much it has stored', async () => {
    for (const role of Object.values(Role))
      expect(await client(role)).toMatchObject({
        id: acme.id,
        slug: acme.slug,
        plan: 'standard',
        status: 'ACTIVE',
        currency: 'EUR',
        usage: { users: 4, orders: 0 },
      });
  });

  test('counts its own orders and users alone', async () => {
    const initech = await world.client('Initech');
    await initech.as().ask('mutation { createOrder(input: {}) { id } }');
    const { client: theirs } = await initech
      .as()
      .ask<{ client: object }>('{ client { usage { users orders } } }');
    expect(theirs).toEqual({ usage: { users: 1, orders: 1 } });
    expect((await client())['usage']).toEqual({ users: 4, orders: 0 });
  });

  test.each(['isolation', 'database', 'schema', 'server', 'placement'])(
    'tells nothing of its %s',
    async (field) => {
      expect((await acme.as().refusal(`{ client { ${field} } }`)).code).toBe('GRAPHQL_VALIDATION_FAILED');
    },
  );
});

describe('updateClient', () => {
  test.each([Role.OWNER, Role.ADMIN])('is for the %s', async (role) => {
    expect(await update({ description: `by ${role}` }, role)).toMatchObject({ description: `by ${role}` });
  });

  test.each([Role.MARKETING, Role.SELLER])('is not for %s, and changes nothing', async (role) => {
    await update({ name: 'Acme' });
    const refusal = await acme.as(role).refusal(UpdateClient, { input: { name: 'Taken over' } });
    expect(refusal.code).toBe('FORBIDDEN');
    expect((await client())['name']).toBe('Acme');
  });

  test('changes what is given, trimmed, and leaves the rest', async () => {
    await update({
      name: ' Acme Ferretería ',
      description: ' Tornillos ',
      currency: ' mxn ',
      joinPolicy: 'OPEN',
    });
    expect(await update({ joinPolicy: 'INVITE_ONLY' })).toMatchObject({
      name: 'Acme Ferretería',
      slug: acme.slug,
      description: 'Tornillos',
      currency: 'MXN',
      joinPolicy: 'INVITE_ONLY',
    });
  });

  test('null and blank both empty the description', async () => {
    for (const description of [null, '  ']) {
      await update({ description: 'Something' });
      expect(await update({ description })).toMatchObject({ description: null });
    }
  });

  test('null leaves what can’t be empty', async () => {
    const before = await client();
    expect(await update({ name: null, currency: null, joinPolicy: null })).toEqual(before);
  });

  test('is seen at once by everybody of the client', async () => {
    await update({ name: 'Seen at once' });
    for (const role of Object.values(Role)) expect((await client(role))['name']).toBe('Seen at once');
  });

  test.each([
    ['name', '   '],
    ['name', 'x'.repeat(121)],
    ['name', 'a\0b'],
    ['description', 'x'.repeat(2001)],
    ['currency', 'EURO'],
    ['currency', 'XYZ'],
    ['currency', ''],
  ])('names the field %s of a bad value', async (field, value) => {
    expect(await pathOf({ [field]: value })).toEqual({ code: 'BAD_USER_INPUT', path: ['input', field] });
  });

  test.each(['slug', 'status', 'plan', 'id', 'clientId'])('takes no %s', async (field) => {
    expect((await pathOf({ [field]: 'x' })).code).toBe('BAD_USER_INPUT');
  });

  test('opens the door for joining, and closes it again', async () => {
    const attempt = () =>
      world.nobody.send('mutation ($input: RegisterInput!) { register(input: $input) { user { role } } }', {
        input: { email: world.email('j'), password: 'long enough', clientSlug: acme.slug },
      });
    await update({ joinPolicy: 'OPEN' });
    expect((await attempt()).data).toEqual({ register: { user: { role: 'SELLER' } } });
    await update({ joinPolicy: 'INVITE_ONLY' });
    expect((await attempt()).errors?.[0]?.extensions.code).toBe('INVITATION_REQUIRED');
  });
});
