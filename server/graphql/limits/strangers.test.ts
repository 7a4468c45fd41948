// Tried: without `Strangers`, they get the schema; with them asked only of new texts, the one that somebody else has
// asked before.
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Login } from '../../../tests/world/documents.js';
import { World, password, secret, type TestClient } from '../../../tests/world/world.js';

const production = { NODE_ENV: 'production', JWT_SECRET: secret, ENCRYPTION_KEY: secret };
let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start(production);
  acme = await world.client();
});
afterAll(() => world.stop());

const introspection = getIntrospectionQuery();
const asked = '{ me { id } }';

describe('in production a caller without a token (E5)', () => {
  test.each([
    ['introspection', introspection],
    ['a type', '{ __type(name: "Order") { fields { name } } }'],
    ['introspection beside what is open', '{ __typename __schema { types { name } } }'],
    ['introspection in a fragment', '{ ...a } fragment a on Query { __schema { types { name } } }'],
    ['introspection in a second operation', '{ __typename } query b { __schema { types { name } } }'],
    ['rows', asked],
    ['a field that is not there', '{ nowhere }'],
    ['the platform', '{ platform { me { id } } }'],
  ])('is refused %s, before and after somebody else asked it', async (_what, query) => {
    expect((await world.nobody.refusal(query)).code).toBe('UNAUTHENTICATED');
    await acme.as().send(query);
    await acme.as().send(query);
    const { errors, data } = await world.nobody.send(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(data).toBeUndefined();
  });

  // Tried: with the address read by the HTTP server, `%zz` kept the text encoded there, and Apollo gave the schema.
  test.each([
    ['plain', (text: string) => encodeURIComponent(text)],
    ['with what can’t be decoded behind it', (text: string) => `${encodeURIComponent(`${text}#`)}%zz`],
    ['with plus signs', (text: string) => encodeURIComponent(text).replaceAll('%20', '+')],
    ['under an encoded name', (text: string) => `&%71uery=${encodeURIComponent(text)}`],
    ['twice', (text: string) => `__typename&query=${encodeURIComponent(text)}`],
  ])('is refused introspection by GET, %s', async (_how, encode) => {
    const { body } = await world.server.http.inject({
      url: `/graphql?query=${encode('{ __schema { types { name } } }')}`,
      headers: { accept: 'application/graphql-response+json' },
    });
    expect(JSON.parse(body)).not.toHaveProperty('data');
    expect(body).not.toContain('AuthPayload');
  });

  test('signs in, refreshes, signs out and asks for __typename', async () => {
    const { email } = acme.owner.user;
    await world.nobody.ask(Login, { input: { email, password } });
    await world.nobody.ask('{ __typename }');
    const { refreshToken } = await world.login(email);
    await world.nobody.ask('mutation ($t: String!) { refresh(refreshToken: $t) { accessToken } }', {
      t: refreshToken,
    });
    await world.nobody.ask('mutation ($t: String!) { logout(refreshToken: $t) }', { t: refreshToken });
  });

  test('is told why nobody is signed in where a token was sent', async () => {
    expect((await world.bearer('no token').refusal(asked)).code).toBe('UNAUTHENTICATED');
    const mismatch = acme.as().with({ 'x-client-slug': 'another' });
    expect((await mismatch.refusal(introspection)).code).toBe('CLIENT_MISMATCH');
  });

  test('gets no suggestions, and neither does anybody else', async () => {
    const wrong = 'mutation { login(input: { email: "a", password: "b" }) { accesToken } }';
    for (const caller of [world.nobody, acme.as()]) {
      const { errors } = await caller.send(wrong);
      expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(errors)).not.toContain('accessToken');
    }
  });
});

test('whoever is signed in gets the schema, in production too', async () => {
  expect(await acme.as().ask(introspection)).toHaveProperty('__schema.types');
});

test('outside production everybody does', async () => {
  const open = await World.start();
  expect(await open.nobody.ask(introspection)).toHaveProperty('__schema.types');
  await open.stop();
});
