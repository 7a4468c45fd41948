// Tried: without the line in the log of revocations, a request that needs no rows is let in until its token runs out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VecindadServer } from '#server/create-server.js';
import { Role } from '#server/identity/role.js';
import { Caller } from '../../tests/world/caller.js';
import { LiveCaller, listening } from '../../tests/world/live-client.js';
import { bearer, changes } from '../../tests/world/live-desk.js';
import { secondServer } from '../../tests/world/second-server.js';
import { endOtherSessions, endSession } from '../../tests/world/session-calls.js';
import { setActive, setRole } from '../../tests/world/user-calls.js';
import { claimsOf } from '../../tests/world/forge.js';
import { password, World, type SignedIn, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let other: VecindadServer;
let address: string;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  other = await secondServer(world);
  address = await listening(other.http);
});
afterAll(async () => {
  await other.close();
  await world.stop();
});

/** How long the other server goes on letting somebody in, by a request that needs no rows, in milliseconds. */
async function letInFor({ accessToken }: SignedIn): Promise<number> {
  const there = new Caller(other.http, { authorization: `Bearer ${accessToken}` });
  const begun = performance.now();
  for (;;) {
    const { errors } = await there.send('{ client { name } }');
    const elapsed = performance.now() - begun;
    if (errors?.[0]?.extensions.code === 'UNAUTHENTICATED' || elapsed > 10_000) return elapsed;
  }
}

/** Of somebody, from another device of theirs. */
async function elsewhere({ user }: SignedIn) {
  return world.bearer((await world.login(user.email)).accessToken);
}
const changePassword = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';

/** The promise is a second; a busy machine gets another. */
const promised = 2_000;

describe('on another server, within a second', () => {
  test.each([
    ['was deactivated', ({ user }: SignedIn) => setActive(acme.as(), user.id, false)],
    ['was given another role', ({ user }: SignedIn) => setRole(acme.as(), user.id, Role.MARKETING)],
    [
      'ended this session from elsewhere',
      async (who: SignedIn) => endSession(await elsewhere(who), String(claimsOf(who.accessToken)['sid'])),
    ],
    ['ended the others from elsewhere', async (who: SignedIn) => endOtherSessions(await elsewhere(who))],
    [
      'changed their password elsewhere',
      async (who: SignedIn) =>
        (await elsewhere(who)).ask(changePassword, {
          input: { currentPassword: password, newPassword: 'another horse, another battery' },
        }),
    ],
  ] as const)('somebody who %s is let in no more, and an open socket is closed', async (_how, change) => {
    // Two people: what the other server learns of a session by its socket would help the requests.
    const [asking, listener] = [await acme.newcomer(), await acme.newcomer()];
    const socket = new LiveCaller(address, { params: bearer(listener.accessToken) });
    expect(await socket.letIn).toBe(true);
    socket.subscribe(changes);
    await change(asking);
    expect(await letInFor(asking)).toBeLessThan(promised);
    await change(listener);
    const begun = performance.now();
    const { code, reason } = await socket.ended;
    expect(performance.now() - begun).toBeLessThan(promised);
    expect([code, reason]).toEqual([4401, 'UNAUTHENTICATED']);
    await socket.close();
  });
});
