import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PlatformRole } from '#server/identity/platform-role.js';
import { setPlatformActiveCall, setPlatformRoleCall } from '../../tests/world/platform-people.js';
import { platformLogin, platformUser, type PlatformSignedIn } from '../../tests/world/platform.js';
import { World } from '../../tests/world/world.js';

let world: World;
let one: PlatformSignedIn['user'];
let two: PlatformSignedIn['user'];
beforeAll(async () => {
  world = await World.start();
  one = (await platformUser(world)).user;
  two = (await platformUser(world)).user;
});
afterAll(() => world.stop());

const tokens = (email: string) =>
  Promise.all([0, 1].map(async () => (await platformLogin(world, email)).accessToken));

/*
 * Tried: without the lock in change-platform-user.ts most rounds leave no SUPERADMIN. The sessions are cut in the log before
 * the change, so each round signs both in anew; two calls of each are sent, for one alone may come too late.
 */
describe('two SUPERADMINs who send each other away at once', () => {
  test.each([
    ['by another role', setPlatformRoleCall, { role: PlatformRole.SUPPORT }],
    ['by deactivating', setPlatformActiveCall, { isActive: false }],
  ])('%s: one stays', async (_how, call, change) => {
    for (let round = 0; round < 8; round += 1) {
      await world.sql(`update central.platform_users set role = 'SUPERADMIN', is_active = true`);
      const [ofOne, ofTwo] = [await tokens(one.email), await tokens(two.email)];
      await Promise.all(
        [0, 1].flatMap((at) => [
          world.bearer(ofOne[at] ?? '').send(call, { id: two.id, ...change }),
          world.bearer(ofTwo[at] ?? '').send(call, { id: one.id, ...change }),
        ]),
      );
      const left = await world.sql(
        `select id from central.platform_users where role = 'SUPERADMIN' and is_active`,
      );
      expect(left).toHaveLength(1);
    }
  });
});
