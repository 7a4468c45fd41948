import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { setActiveCall, setRole, setRoleCall } from '../../tests/world/user-calls.js';
import { World, type SignedIn, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let second: SignedIn;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  second = await acme.newcomer('second');
  await setRole(acme.as(), second.user.id, Role.OWNER);
});
afterAll(() => world.stop());

const tokens = (email: string) => Promise.all([0, 1].map(async () => (await world.login(email)).accessToken));
const activeOwners = () =>
  acme.sql('select id from users where client_id = $1 and role = $2 and is_active', [acme.id, 'OWNER']);

/*
 * Tried: without `for no key update` in change-user.ts most rounds leave no owner. The sessions are cut in the log before the
 * write, so each round signs both in anew; two calls of each are sent, for one alone may come too late.
 */
describe('two owners who send each other away at once', () => {
  test.each([
    ['by another role', setRoleCall, { role: Role.ADMIN }],
    ['by deactivating', setActiveCall, { isActive: false }],
  ])('%s: one stays', async (_how, call, change) => {
    const [one, two] = [acme.owner.user, second.user];
    for (let round = 0; round < 8; round += 1) {
      await acme.sql('update users set role = $2, is_active = true where id = any($1)', [
        [one.id, two.id],
        'OWNER',
      ]);
      const [ofOne, ofTwo] = [await tokens(one.email), await tokens(two.email)];
      await Promise.all(
        [0, 1].flatMap((at) => [
          world.bearer(ofOne[at] ?? '').send(call, { id: two.id, ...change }),
          world.bearer(ofTwo[at] ?? '').send(call, { id: one.id, ...change }),
        ]),
      );
      expect(await activeOwners()).toHaveLength(1);
    }
  });
});
