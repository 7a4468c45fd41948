import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { defaultClientId } from '#server/tenancy/client.entity.js';
import { Register } from '../../tests/world/documents.js';
import { password, secret, World } from '../../tests/world/world.js';

const join = (world: World) => world.register({ email: world.email('first'), clientSlug: 'default' });
const roles = async (world: World) =>
  (
    await world.sqlOf<{ role: string }>(
      defaultClientId,
      'select role from users where client_id = $1 order by 1',
      [defaultClientId],
    )
  ).map(({ role }) => role);

describe('the default client (C1)', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  /*
   * Tried: without the advisory lock in JoinClient two became OWNER (bcrypt lets two through at a time, and both found nobody there).
   * The warm-up fills the pool, so that they don't queue for their connections one after the other.
   */
  test('gets exactly one owner, however many come first together', async () => {
    await Promise.all(Array.from({ length: 10 }, () => world.nobody.send('{ me { id } }')));
    const joined = await Promise.all(Array.from({ length: 10 }, () => join(world)));
    expect(joined.filter(({ user }) => user.role === Role.OWNER)).toHaveLength(1);
    expect(await roles(world)).toEqual(['OWNER', ...Array.from({ length: 9 }, () => 'SELLER')]);
  });

  test('makes sellers of all who come later', async () => {
    expect((await join(world)).user.role).toBe('SELLER');
  });
});

describe('the default client in production (C1)', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ NODE_ENV: 'production', JWT_SECRET: secret, ENCRYPTION_KEY: secret });
  });
  afterAll(() => world.stop());

  test('has no owner by walking in', async () => {
    const refusal = await world.nobody.refusal(Register, {
      input: { email: world.email('first'), password, clientSlug: 'default' },
    });
    expect(refusal.code).toBe('INVITATION_REQUIRED');
    expect(await roles(world)).toEqual([]);
  });
});
