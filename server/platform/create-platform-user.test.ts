import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PlatformRole } from '#server/identity/platform-role.js';
import { platformLogin } from '../../tests/world/platform.js';
import { password, World } from '../../tests/world/world.js';
import { createPlatformUser, type NewPlatformUser } from './create-platform-user.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const create = (input: Partial<NewPlatformUser>) =>
  createPlatformUser(world.server.services, {
    email: world.email('new'),
    password,
    role: PlatformRole.OPERATOR,
    ...input,
  });

describe('making a platform user (E2)', () => {
  test('who signs in at once, with what was given, normalized', async () => {
    const email = world.email('operator');
    const made = await create({ email: `  ${email.toUpperCase()} `, firstName: ' Olga ', lastName: '' });
    expect(made).toMatchObject({
      email,
      role: 'OPERATOR',
      firstName: 'Olga',
      lastName: null,
      isActive: true,
    });
    expect((await platformLogin(world, email)).user).toEqual({ id: made.id, email, role: 'OPERATOR' });
  });

  test('stores a hash, never the password', async () => {
    const { id } = await create({});
    const [row] = await world.sql('select * from central.platform_users where id = $1', [id]);
    expect(row?.['password_hash']).toMatch(/^\$2b\$04\$/);
    expect(JSON.stringify(row)).not.toContain(password);
  });

  test('refuses an address that a platform user has, in any spelling', async () => {
    const { email } = await create({});
    await expect(create({ email: email.toUpperCase() })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { field: 'email' },
    });
  });

  test.each<[string, Partial<NewPlatformUser>]>([
    ['email', { email: 'no address' }],
    ['password', { password: 'short' }],
    ['password', { password: 'x'.repeat(73) }],
    ['role', { role: 'OWNER' as PlatformRole }],
    ['firstName', { firstName: 'x'.repeat(101) }],
  ])('refuses a bad %s, and says where', async (field, input) => {
    await expect(create(input)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { issues: [{ path: [field] }] },
    });
  });

  test('a fault of the database is no CONFLICT', async () => {
    await world.sql(`alter table central.platform_users add constraint broken check (first_name <> 'Bad')`);
    await expect(create({ firstName: 'Bad' })).rejects.not.toHaveProperty('code', 'CONFLICT');
  });
});
