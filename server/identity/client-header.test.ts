import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownSlug } from '../../tests/world/own-slug.js';
import { World, type TestClient } from '../../tests/world/world.js';

const [acmeSlug, globexSlug] = [ownSlug('acme'), ownSlug('globex')];
let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme', { slug: acmeSlug });
  globex = await world.client('Globex', { slug: globexSlug });
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
    { 'x-client-slug': acmeSlug },
    { 'x-client-slug': ` ${acmeSlug.toUpperCase()} ` },
    { 'x-tenant': acmeSlug },
    { host: `${acmeSlug}.localhost` },
    { host: `${acmeSlug.replace('a', 'A')}.Localhost:4000` },
    { host: `${acmeSlug}.localhost`, 'x-client-slug': acmeSlug, 'x-tenant': acmeSlug },
    { 'x-client-slug': '' },
    { host: `${acmeSlug}.evil-example.com` },
  ])('%j works', async (headers) => {
    expect(await answer(headers as unknown as Record<string, string>)).toBe(acmeSlug);
  });
});

describe('a token, and a request that names another client (A13, C7, E3)', () => {
  test.each([
    { 'x-client-slug': globexSlug },
    { 'x-tenant': globexSlug },
    { host: `${globexSlug}.localhost` },
    { host: `${acmeSlug}.localhost`, 'x-client-slug': globexSlug },
    { 'x-client-slug': acmeSlug, 'x-tenant': globexSlug },
    { 'x-client-slug': `${acmeSlug}, ${globexSlug}` },
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
    expect(await answer({ 'x-client-slug': globexSlug })).toEqual(mismatch);
  });
});
