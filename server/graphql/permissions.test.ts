import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '#server/create-schema.js';
import { isPlatformVerb, permissions, platformPermissions } from '#server/identity/permissions.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { Role } from '#server/identity/role.js';
import type { Caller } from '../../tests/world/caller.js';
import { guardedFields, type GuardedField } from '../../tests/world/field-calls.js';
import { impersonation } from '../../tests/world/platform-people.js';
import { platformCaller } from '../../tests/world/platform.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let fields: GuardedField[];
const platform = new Map<PlatformRole, Caller>();
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  for (const role of [Role.ADMIN, Role.MARKETING, Role.SELLER]) await acme.join(role);
  for (const role of Object.values(PlatformRole)) platform.set(role, await platformCaller(world, role));
  fields = guardedFields(await createSchema(world.server.services, undefined));
});
afterAll(() => world.stop());

async function codeFor(caller: Caller, { document }: GuardedField): Promise<unknown> {
  const { errors } = await caller.send(document);
  expect(errors?.[0]?.extensions.code).not.toBe('GRAPHQL_VALIDATION_FAILED');
  return errors?.[0]?.extensions.code ?? 'OK';
}

/** Somebody of the platform who looks in as an owner. */
const lookingIn = 'looking in';

/** What the tables make of a role at a field: let in, refused, or of the other context. */
function expected(role: string, { allowance }: GuardedField): 'IN' | 'FORBIDDEN' | 'UNAUTHENTICATED' {
  if (allowance === 'anybody') return 'IN';
  if (isPlatformVerb(allowance) !== role in PlatformRole) return 'UNAUTHENTICATED';
  if (role === lookingIn) return allowance.endsWith(':read') ? 'IN' : 'FORBIDDEN';
  const roles: readonly string[] = { ...permissions, ...platformPermissions }[allowance];
  return roles.includes(role) ? 'IN' : 'FORBIDDEN';
}

/** Roles at fields that got what the tables don't say. */
async function wrongOnes(caller: Caller, role: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const field of fields) {
    const code = await codeFor(caller, field);
    const wanted = expected(role, field);
    // A token that was never one is refused by `refresh` as well: nothing to do with the role.
    const right = wanted === 'IN' ? code !== 'FORBIDDEN' : code === wanted;
    const stranger = wanted === 'IN' && code === 'UNAUTHENTICATED' && field.name !== 'refresh';
    if (!right || stranger) wrong.push(`${role} ${field.name}: ${String(code)}`);
  }
  return wrong;
}

/*
 * Tried: with isAllowed() in guard-fields.ts saying yes, the matrix, the one of nobody and the last one failed; with
 * RequestContext.caller giving a platform user's claims, each platform role was let in or told FORBIDDEN.
 */
describe('who may call which field (E6)', () => {
  test.each(Object.values(Role))('%s: each entrance answers as the table says', async (role) => {
    expect(await wrongOnes(acme.as(role), role)).toEqual([]);
  });

  test.each(Object.values(PlatformRole))('%s of the platform: as the table says', async (role) => {
    expect(await wrongOnes(platform.get(role) ?? world.nobody, role)).toEqual([]);
  });

  test('who looks in from the platform reads, and nothing else', async () => {
    const { slug } = acme;
    const { accessToken } = await impersonation(platform.get(PlatformRole.SUPPORT) ?? world.nobody, slug);
    expect(await wrongOnes(world.bearer(accessToken), lookingIn)).toEqual([]);
  });

  test('nobody without a token gets further than what anybody may call', async () => {
    for (const field of fields) {
      const code = await codeFor(world.nobody, field);
      if (field.allowance === 'anybody') expect([field.name, code]).not.toEqual([field.name, 'FORBIDDEN']);
      else expect([field.name, code]).toEqual([field.name, 'UNAUTHENTICATED']);
    }
  });

  test('only signing in and out is for anybody', () => {
    const open = fields.filter(({ allowance }) => allowance === 'anybody');
    expect(open.map(({ name }) => name).sort()).toEqual([
      'login',
      'logout',
      'platformLogin',
      'platformRegister',
      'refresh',
      'register',
    ]);
  });

  const asText = (table: Record<string, readonly string[]>) =>
    Object.fromEntries(Object.entries(table).map(([verb, roles]) => [verb, roles.join(' ')]));

  test('the tables themselves, so that a change of them is seen', () => {
    const everyone = 'OWNER ADMIN MARKETING SELLER';
    expect(asText(permissions)).toEqual({
      'me:read': everyone,
      'me:update': everyone,
      'session:read': everyone,
      'session:end': everyone,
      'api-key:read': 'OWNER ADMIN',
      'api-key:create': 'OWNER ADMIN',
      'api-key:revoke': 'OWNER ADMIN',
      'client:read': everyone,
      'client:update': 'OWNER ADMIN',
      'audit:read': 'OWNER ADMIN',
      'user:read': everyone,
      'user:invite': 'OWNER ADMIN',
      'user:set-role': 'OWNER ADMIN',
      'user:set-active': 'OWNER ADMIN',
      'price-list:read': everyone,
      'price-list:create': 'OWNER ADMIN MARKETING',
      'price-list:update': 'OWNER ADMIN MARKETING',
      'price-list:delete': 'OWNER ADMIN MARKETING',
      'sales-group:read': everyone,
      'sales-group:create': 'OWNER ADMIN MARKETING',
      'sales-group:update': 'OWNER ADMIN MARKETING',
      'sales-group:delete': 'OWNER ADMIN MARKETING',
      'customer:read': everyone,
      'customer:create': everyone,
      'customer:update': everyone,
      'customer:delete': 'OWNER ADMIN',
      'order:read': everyone,
      'order:create': 'OWNER ADMIN SELLER',
      'order:update': 'OWNER ADMIN SELLER',
      'order:set-status': 'OWNER ADMIN SELLER',
      'order:delete': 'OWNER ADMIN SELLER',
      'order:checkout': 'OWNER ADMIN SELLER',
      'cart:read': everyone,
      'cart:update': 'OWNER ADMIN SELLER',
      'category:read': everyone,
      'category:create': 'OWNER ADMIN MARKETING',
      'category:update': 'OWNER ADMIN MARKETING',
      'category:delete': 'OWNER ADMIN MARKETING',
      'product:read': everyone,
      'product:create': 'OWNER ADMIN MARKETING',
      'product:update': 'OWNER ADMIN MARKETING',
      'product:delete': 'OWNER ADMIN MARKETING',
      'stock:adjust': 'OWNER ADMIN SELLER',
      'product:import': 'OWNER ADMIN MARKETING',
      'product:export': 'OWNER ADMIN MARKETING',
      'customer:import': 'OWNER ADMIN MARKETING',
      'customer:export': 'OWNER ADMIN MARKETING',
      'order:export': 'OWNER ADMIN',
    });
    const allOfPlatform = 'SUPERADMIN OPERATOR SUPPORT';
    expect(asText(platformPermissions)).toEqual({
      'platform:enter': allOfPlatform,
      'platform:read-me': allOfPlatform,
      'platform:read-clients': allOfPlatform,
      'platform:read-servers': allOfPlatform,
      'platform:change-password': allOfPlatform,
      'platform:read-users': 'SUPERADMIN',
      'platform:invite-user': 'SUPERADMIN',
      'platform:set-user-role': 'SUPERADMIN',
      'platform:set-user-active': 'SUPERADMIN',
      'platform:create-client': 'SUPERADMIN OPERATOR',
      'platform:pause-client': 'SUPERADMIN OPERATOR',
      'platform:impersonate': 'SUPERADMIN SUPPORT',
    });
  });

  test('the role is looked at before the input: who may not learns nothing of it', async () => {
    const bad = 'mutation { updateClient(input: { currency: "nonsense" }) { id } }';
    expect((await acme.as(Role.SELLER).refusal(bad)).code).toBe('FORBIDDEN');
  });
});
