import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { World, type SignedIn, type TestClient } from '../../tests/world/world.js';

const all = `query ($first: Int, $after: String) {
  users(first: $first, after: $after) { nodes { id email role isActive client { slug } } totalCount pageInfo { hasNextPage endCursor } } }`;
const one = 'query ($id: ID!) { user(id: $id) { id email role firstName } }';

interface Users {
  readonly users: {
    readonly nodes: { readonly id: string; readonly email: string; readonly isActive: boolean }[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

let world: World;
let acme: TestClient;
let globex: TestClient;
let people: SignedIn[];
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  people = [acme.owner];
  for (const role of [Role.ADMIN, Role.MARKETING, Role.SELLER]) people.push(await acme.join(role));
});
afterAll(() => world.stop());

describe('users of the client (C6)', () => {
  test('every role sees its colleagues by address, page by page, and nobody else', async () => {
    const emails = people.map(({ user }) => user.email).sort();
    for (const role of Object.values(Role)) {
      const { users } = await acme.as(role).ask<Users>(all);
      expect(users.nodes.map(({ email }) => email)).toEqual(emails);
      expect(users.totalCount).toBe(4);
    }
    const first = (await acme.as().ask<Users>(all, { first: 3 })).users;
    const rest = (await acme.as().ask<Users>(all, { first: 3, after: first.pageInfo.endCursor })).users;
    expect([...first.nodes, ...rest.nodes].map(({ email }) => email)).toEqual(emails);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('one is read by id; another client’s is as one that is not there (C7)', async () => {
    const { id, email, role } = acme.owner.user;
    expect(await acme.as(Role.SELLER).ask(one, { id })).toEqual({
      user: { id, email, role, firstName: null },
    });
    for (const other of [globex.owner.user.id, randomUUID(), 'nothing', ''])
      expect(await acme.as().ask(one, { id: other })).toEqual({ user: null });
  });

  test('who may no longer sign in is still shown', async () => {
    const { email } = (await acme.newcomer('gone')).user;
    await acme.sql('update users set is_active = false where email = $1', [email]);
    const { users } = await acme.as().ask<Users>(all);
    expect(users.nodes).toContainEqual(expect.objectContaining({ email, isActive: false }));
  });
});
