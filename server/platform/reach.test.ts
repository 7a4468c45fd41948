// Tried: with PlatformClients.#reached() giving {}, the foreign client was seen, paused and resumed; without the condition of
// page(), all were in the list; with reachOf() giving everyClient, so did the cursor and the servers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PlatformRole } from '#server/identity/platform-role.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import type { Caller } from '../../tests/world/caller.js';
import { joinPlatform, setPlatformRoleCall } from '../../tests/world/platform-people.js';
import {
  foundClient,
  platformLogin,
  platformUser,
  type PlatformSignedIn,
} from '../../tests/world/platform.js';
import { World } from '../../tests/world/world.js';

let world: World;
let superadmin: Caller;
let one: PlatformSignedIn;
let mine: string;
let foreign: string;
let others: string;
beforeAll(async () => {
  world = await World.start({ PLATFORM_SIGNUP: 'on' });
  superadmin = world.bearer((await platformUser(world)).accessToken);
  one = await joinPlatform(world, world.email('one'));
  const two = await joinPlatform(world, world.email('two'));
  mine = (await foundClient(world, asOne(), Isolation.SCHEMA, 'mine')).slug;
  others = (await foundClient(world, world.bearer(two.accessToken), Isolation.SHARED, 'others')).slug;
  foreign = (await foundClient(world, superadmin, Isolation.DATABASE, 'foreign')).slug;
});
afterAll(() => world.stop());

const asOne = () => world.bearer(one.accessToken);
const pageCall = `query ($search: String, $after: String) {
  platform { clients(first: 1, search: $search, after: $after) { totalCount nodes { slug } pageInfo { endCursor } } } }`;
interface Page {
  platform: { clients: { totalCount: number; nodes: { slug: string }[]; pageInfo: { endCursor: string } } };
}
const page = async (by: Caller, variables: object = {}) =>
  (await by.ask<Page>(pageCall, variables)).platform.clients;
const seen = async (by: Caller, slug: string) =>
  (
    await by.ask<{ platform: { client: { slug: string } | null } }>(
      'query ($slug: String!) { platform { client(slug: $slug) { slug warnings } } }',
      { slug },
    )
  ).platform.client?.slug;
const step = (field: string) => `mutation ($slug: String!) { ${field}(slug: $slug) { slug status } }`;

describe('an OPERATOR who signed up openly', () => {
  test('has the clients that they made, in lists, searches and by name', async () => {
    expect(await page(asOne())).toMatchObject({ totalCount: 1, nodes: [{ slug: mine }] });
    expect(await page(asOne(), { search: 'foreign' })).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await seen(asOne(), mine)).toBe(mine);
    expect((await page(superadmin)).totalCount).toBeGreaterThanOrEqual(4);
  });

  test('pauses and resumes them', async () => {
    expect(await asOne().ask(step('pauseClient'), { slug: mine })).toMatchObject({
      pauseClient: { status: 'PAUSED' },
    });
    await asOne().ask(step('resumeClient'), { slug: mine });
  });

  test('another one’s is answered word by word as one that does not exist', async () => {
    for (const slug of [foreign, others, 'default']) expect(await seen(asOne(), slug)).toBeUndefined();
    for (const field of ['pauseClient', 'resumeClient']) {
      const answer = async (slug: string) => (await asOne().send(step(field), { slug })).errors?.[0];
      const nowhere = await answer('nowhere');
      expect(nowhere?.extensions.code).toBe('NOT_FOUND');
      for (const slug of [foreign, others, 'default']) {
        const { message, extensions } = (await answer(slug)) ?? {};
        expect([message, extensions?.code]).toEqual([nowhere?.message, 'NOT_FOUND']);
      }
    }
    expect(await seen(superadmin, foreign)).toBe(foreign);
  });

  test('a cursor of somebody who reaches all is none of theirs', async () => {
    const { pageInfo } = await page(superadmin);
    expect((await asOne().refusal(pageCall, { after: pageInfo.endCursor })).code).toBe('BAD_USER_INPUT');
  });

  test('sees no servers, and makes nobody theirs', async () => {
    const { errors } = await asOne().send('{ platform { servers { name } } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { code } = await asOne().refusal(
      'mutation { createClient(input: { name: "X", slug: "some-slug", madeById: "x" }) { id } }',
    );
    expect(code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('whom a SUPERADMIN gives another reach', () => {
  test('sees accordingly once signed in again; a SUPERADMIN reaches all', async () => {
    const three = await joinPlatform(world, world.email('three'));
    const set = (role: PlatformRole, reach?: string) =>
      superadmin.ask<{ setPlatformUserRole: object }>(setPlatformRoleCall, {
        id: three.user.id,
        role,
        reach,
      });
    expect(await set(PlatformRole.OPERATOR, 'ALL')).toMatchObject({ setPlatformUserRole: { reach: 'ALL' } });
    const again = world.bearer((await platformLogin(world, three.user.email)).accessToken);
    expect(await seen(again, foreign)).toBe(foreign);
    expect(await set(PlatformRole.SUPPORT, 'OWN')).toMatchObject({ setPlatformUserRole: { reach: 'OWN' } });
    expect(await set(PlatformRole.OPERATOR)).toMatchObject({ setPlatformUserRole: { reach: 'OWN' } });
    const impossible = { id: three.user.id, role: 'SUPERADMIN', reach: 'OWN' };
    expect((await superadmin.refusal(setPlatformRoleCall, impossible)).code).toBe('BAD_USER_INPUT');
    expect(await set(PlatformRole.SUPERADMIN)).toMatchObject({ setPlatformUserRole: { reach: 'ALL' } });
  });
});
