// Tried: without the look at the reservation after the hash, both stalled sign-ups store a user whom nobody can sign in as.
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Register } from '../../tests/world/documents.js';
import { password, World, type TestClient } from '../../tests/world/world.js';

let world: World;
let open: TestClient;
beforeAll(async () => {
  world = await World.start();
  open = await world.client('Open');
  await open.as().ask('mutation { updateClient(input: { joinPolicy: OPEN }) { id } }');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

/** The password waits for so long that the sweep finds the reservation's time over. */
function stalls(): void {
  const { passwords, settle } = world.server.services;
  vi.spyOn(passwords, 'hash').mockImplementationOnce(async () => {
    await world.sql(`update central.sign_ins set expires = now() - interval '1 s' where state = 'RESERVED'`);
    await settle.sweep();
    return 'a hash that came late';
  });
}

describe('a sign-up that waits for longer than its reservation lasts', () => {
  test.each([
    ['of a company', () => ({ clientName: 'Late', clientSlug: 'late' })],
    ['into a company', () => ({ clientSlug: open.slug })],
  ])('%s fails and leaves nothing', async (_what, company) => {
    const input = { email: world.email('late'), password, ...company() };
    stalls();
    expect((await world.nobody.refusal(Register, { input })).code).toBe('SERVICE_UNAVAILABLE');
    expect(await world.sql('select id from shared.users where email = $1', [input.email])).toEqual([]);
    expect(await world.sql('select email from central.sign_ins where email = $1', [input.email])).toEqual([]);
    expect(await world.sql(`select id from central.clients where status = 'PROVISIONING'`)).toEqual([]);
    const strays = `select client_id from shared.residents where client_id not in (select id from central.clients)`;
    expect(await world.sql(strays)).toEqual([]);
    expect((await world.register(input)).user.email).toBe(input.email);
  });
});
