// Tried: with the account read once more before the session starts, signing in took 8 on rows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onRows, statementsOf } from '../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

describe('how many statements a session takes', () => {
  test('signing in: whose address it is, the account, and one write of what is to be kept', async () => {
    const sent = await statementsOf(() => world.login(acme.owner.user.email));
    // The directory; the account; the gate's two; the user held fast, the record, the session.
    expect(onRows(sent).length).toBeLessThanOrEqual(7);
    // With what opens and ends the two transactions.
    expect(sent.length).toBeLessThanOrEqual(13);
  });

  test('a second user of the client changes nothing in that', async () => {
    const count = async (email: string) => (await statementsOf(() => world.login(email))).length;
    const { user } = await acme.newcomer();
    expect(await count(user.email)).toBe(await count(acme.owner.user.email));
  });
});
