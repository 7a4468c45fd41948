import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { Login, Refresh } from '../../tests/world/documents.js';
import { invite, openInvitations } from '../../tests/world/invitation-calls.js';
import { setActive, setActiveCall, setRole, setRoleCall } from '../../tests/world/user-calls.js';
import { password, World, type SignedIn, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
let person: SignedIn;
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  for (const role of [Role.ADMIN, Role.SELLER]) await acme.join(role);
});
beforeEach(async () => {
  person = await acme.newcomer();
});
afterAll(() => world.stop());

const { OWNER, ADMIN, MARKETING, SELLER } = Role;
const codeOf = async (call: string, variables: object, by = acme.as()) =>
  (await by.refusal(call, variables)).code;
const isIn = async ({ accessToken }: SignedIn) =>
  (await world.bearer(accessToken).send('{ me { id } }')).errors?.[0]?.extensions.code ?? 'IN';
const refreshes = async ({ refreshToken }: SignedIn) =>
  (await world.nobody.send(Refresh, { refreshToken })).errors?.[0]?.extensions.code ?? 'IN';

describe('deactivating somebody', () => {
  test('ends their sessions at once, and lets them in no more until they are active again', async () => {
    const { id, email } = person.user;
    const twice = await world.login(email);
    expect(await setActive(acme.as(ADMIN), id, false)).toEqual({ id, role: 'SELLER', isActive: false });
    for (const session of [person, twice]) {
      expect(await isIn(session)).toBe('UNAUTHENTICATED');
      expect(await refreshes(session)).toBe('UNAUTHENTICATED');
    }
    expect(await codeOf(Login, { input: { email, password } }, world.nobody)).toBe('INVALID_CREDENTIALS');
    expect(
      await acme.sql('select distinct ended_because as why from sessions where user_id = $1', [id]),
    ).toEqual([{ why: 'DEACTIVATED' }]);
    expect(await setActive(acme.as(ADMIN), id, true)).toEqual({ id, role: 'SELLER', isActive: true });
    expect(await isIn(person)).toBe('UNAUTHENTICATED');
    expect(await isIn(await world.login(email))).toBe('IN');
  });

  test('takes their open invitations back: nobody comes in again by one of their own', async () => {
    const admin = await acme.newcomer('admin');
    await setRole(acme.as(), admin.user.id, ADMIN);
    const { email, id } = await invite(
      world.bearer((await world.login(admin.user.email)).accessToken),
      world.email('friend'),
    );
    await invite(acme.as(), world.email('other'));
    await setActive(acme.as(), admin.user.id, false);
    const open = await openInvitations(acme.as());
    expect(open.map((one) => one.id)).not.toContain(id);
    expect(open.map((one) => one.email)).not.toContain(email);
    expect(open).toHaveLength(1);
  });
});

describe('another role', () => {
  test('is theirs with the next sign-in; what they held ends at once', async () => {
    const { id, email } = person.user;
    expect(await setRole(acme.as(ADMIN), id, MARKETING)).toEqual({ id, role: 'MARKETING', isActive: true });
    expect([await isIn(person), await refreshes(person)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect((await world.login(email)).user.role).toBe('MARKETING');
  });

  test('that is theirs already ends nothing', async () => {
    await setRole(acme.as(), person.user.id, SELLER);
    await setActive(acme.as(), person.user.id.toUpperCase(), true);
    expect(await isIn(person)).toBe('IN');
  });

  test('is on record with who gave it', async () => {
    await setRole(acme.as(ADMIN), person.user.id, MARKETING);
    await setActive(acme.as(), person.user.id, false);
    const { auditLog } = await acme
      .as()
      .ask<{ auditLog: { nodes: unknown[] } }>(
        `query ($id: ID!) { auditLog(first: 2, filter: { entityId: $id, action: [UPDATE] }) { nodes { entity before after actor { role } } } }`,
        { id: person.user.id },
      );
    expect(auditLog.nodes).toEqual([
      { entity: 'User', before: { isActive: true }, after: { isActive: false }, actor: { role: 'OWNER' } },
      { entity: 'User', before: { role: 'SELLER' }, after: { role: 'MARKETING' }, actor: { role: 'ADMIN' } },
    ]);
  });

  test('of an owner who becomes ADMIN leaves their invitations, but for those of owners', async () => {
    const { id, email } = person.user;
    await setRole(acme.as(), id, OWNER);
    const owner = world.bearer((await world.login(email)).accessToken);
    const seller = await invite(owner, world.email('seller'));
    const second = await invite(owner, world.email('owner'), OWNER);
    await setRole(acme.as(), id, ADMIN);
    const open = (await openInvitations(acme.as())).map((one) => one.id);
    expect([open.includes(seller.id), open.includes(second.id)]).toEqual([true, false]);
  });
});

/*
 * Tried: without the look before the sessions are cut, each refused caller has ended the sessions all the same; without
 * assertMayTouch() an ADMIN makes and unmakes owners; without assertAnOwnerStays() the company has none.
 */
describe('an owner', () => {
  test('is made, demoted, deactivated and let in again by an owner alone', async () => {
    const { id } = person.user;
    const [admin, owner] = [acme.as(ADMIN), acme.as()];
    expect(await codeOf(setRoleCall, { id, role: OWNER }, admin)).toBe('FORBIDDEN');
    await setRole(owner, id, OWNER);
    const session = await world.login(person.user.email);
    expect(await codeOf(setRoleCall, { id, role: SELLER }, admin)).toBe('FORBIDDEN');
    expect(await codeOf(setActiveCall, { id, isActive: false }, admin)).toBe('FORBIDDEN');
    expect(await isIn(session)).toBe('IN');
    await setActive(owner, id, false);
    expect(await codeOf(setActiveCall, { id, isActive: true }, admin)).toBe('FORBIDDEN');
    await setRole(owner, id, SELLER);
    await setActive(admin, id, true);
  });

  test('who is the last active one stays, whoever else is there', async () => {
    const { id } = acme.owner.user;
    await setRole(acme.as(), person.user.id, OWNER);
    await setActive(acme.as(), person.user.id, false);
    for (const [call, variables, field] of [
      [setRoleCall, { id, role: ADMIN }, 'role'],
      [setActiveCall, { id, isActive: false }, 'isActive'],
    ] as const)
      expect(await acme.as().refusal(call, variables)).toMatchObject({ code: 'CONFLICT', field });
    expect(await isIn(acme.owner)).toBe('IN');
  });

  test('who hands over may go', async () => {
    const other = await world.client('Handed Over');
    const next = await other.newcomer('next');
    await setRole(other.as(), next.user.id, OWNER);
    await setRole(other.as(), other.owner.user.id, SELLER);
    expect(await isIn(other.owner)).toBe('UNAUTHENTICATED');
    expect((await world.login(next.user.email)).user.role).toBe('OWNER');
  });
});

test('people of another client, or nobody, are not found, and keep their sessions (C7)', async () => {
  for (const id of [globex.owner.user.id, randomUUID(), 'nobody', '']) {
    expect(await codeOf(setRoleCall, { id, role: SELLER })).toBe('NOT_FOUND');
    expect(await codeOf(setActiveCall, { id, isActive: false })).toBe('NOT_FOUND');
  }
  expect(await isIn(globex.owner)).toBe('IN');
  expect(await codeOf(setRoleCall, { id: person.user.id, role: MARKETING }, acme.as(SELLER))).toBe(
    'FORBIDDEN',
  );
});
