import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  globex = await world.client('Globex');
});
afterAll(() => world.stop());

const answer = async (headers: Record<string, string>) => {
  const { data, errors } = await acme
    .as()
    .with(headers)
    .send<{ me: { client: { slug: string } } }>('{ me { client { slug } } }');
  const { code, message } = { ...errors?.[0], ...errors?.[0]?.extensions } as {
    code?: string;
    message?: string;
  };
  return data?.me.client.slug ?? { code, message };
};

const mismatch = {
  code: 'CLIENT_MISMATCH',
  message: 'The address or header names another client than your session.',
};

// Tried: with the comparison in authenticate() taken out, all of the second group were let in.
describe('a token, and a request that names its own client (A13, E1)', () => {
  test.each([
    { 'x-client-slug': 'acme' },
    { 'x-client-slug': ' ACME ' },
    { 'x-tenant': 'acme' },
    { host: 'acme.localhost' },
    { host: 'Acme.Localhost:4000' },
    { host: 'acme.localhost', 'x-client-slug': 'acme', 'x-tenant': 'acme' },
    { 'x-client-slug': '' },
    { host: 'acme.evil-example.com' },
  ])('%j works', async (headers) => {
    expect(await answer(headers as unknown as Record<string, string>)).toBe('acme');
  });
});

describe('a token, and a request that names another client (A13, C7, E3)', () => {
  test.each([
    { 'x-client-slug': 'globex' },
    { 'x-tenant': 'globex' },
    { host: 'globex.localhost' },
    { host: 'acme.localhost', 'x-client-slug': 'globex' },
    { 'x-client-slug': 'acme', 'x-tenant': 'globex' },
    { 'x-client-slug': 'acme, globex' },
  ])('%j is refused', async (headers) => {
    expect(await answer(headers as unknown as Record<string, string>)).toEqual(mismatch);
  });

  test.each([{ 'x-client-slug': 'nowhere' }, { 'x-tenant': 'nowhere' }, { host: 'nowhere.localhost' }])(
    '%j, which does not exist, gets the very same answer',
    async (headers) => {
      expect(await answer(headers as unknown as Record<string, string>)).toEqual(mismatch);
    },
  );

  test('a paused client, too: nobody outside learns that it is paused', async () => {
    await world.sql(`update central.clients set status = 'PAUSED' where id = $1`, [globex.id]);
    await world.registryCatchesUp();
    expect(await answer({ 'x-client-slug': 'globex' })).toEqual(mismatch);
  });
});
