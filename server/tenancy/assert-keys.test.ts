import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../../tests/world/world.js';
import { secondServer } from '../../tests/world/second-server.js';

let world: World;
beforeAll(async () => {
  world = await World.start({ SIGNUP_ISOLATION: 'SCHEMA' });
  await world.client('Sealed');
});
afterAll(() => world.stop());

const other = 'another key of 32 bytes or longer ok';

test('a server whose key does not open the registry does not start', async () => {
  await expect(secondServer(world, {}, { encryption: other })).rejects.toThrow(/^ENCRYPTION_KEY should be/);
});

test('with the old key beside the new one it does', async () => {
  const previous = { ENCRYPTION_KEY_PREVIOUS: 'a key of the tests, long enough for the registry' };
  const server = await secondServer(world, previous, { encryption: other });
  await server.close();
});
