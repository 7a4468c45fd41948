import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { Caller } from '../../tests/world/caller.js';
import { platformCaller, platformUser } from '../../tests/world/platform.js';
import { secondServer } from '../../tests/world/second-server.js';
import { password, World } from '../../tests/world/world.js';

let world: World;
let operator: Caller;
beforeAll(async () => {
  world = await World.start();
  operator = await platformCaller(world);
});
afterAll(() => world.stop());

const document = `mutation ($input: CreateClientInput!) {
  createClient(input: $input) { name slug description plan status isolation joinPolicy admin { email } usage { users orders } warnings }
}`;
interface Made {
  readonly createClient: { readonly slug: string; readonly status: string };
}
const newSlug = (name: string) => world.email(name).split('@')[0] ?? '';
const create = (input: object, caller = operator) => caller.ask<Made>(document, { input });
const refusal = (input: object) => operator.refusal(document, { input });

describe.each(Object.values(Isolation))('the operator makes a client on the tier %s (E2)', (isolation) => {
  test('with an owner, who signs in by e-mail alone and works', async () => {
    const [slug, ownerEmail] = [newSlug('made'), world.email('owner')];
    const made = await create({
      name: ' Made ',
      slug: slug.toUpperCase(),
      description: 'Screws.',
      isolation,
      ownerEmail: ownerEmail.toUpperCase(),
      ownerPassword: password,
    });
    expect(made.createClient).toEqual({
      name: 'Made',
      slug,
      description: 'Screws.',
      plan: 'standard',
      status: 'ACTIVE',
      isolation,
      joinPolicy: 'INVITE_ONLY',
      admin: { email: ownerEmail },
      usage: { users: 1, orders: 0 },
      warnings: [],
    });
    const { accessToken, user, client } = await world.login(ownerEmail);
    expect([user.role, client.slug]).toEqual(['OWNER', slug]);
    await world.bearer(accessToken).ask('mutation { createOrder(input: { total: "1.00" }) { code } }');
  });

  test('without an owner: nobody signs in yet', async () => {
    const made = await create({ name: 'Alone', slug: newSlug('alone'), isolation, plan: 'large' });
    expect(made.createClient).toMatchObject({
      status: 'ACTIVE',
      plan: 'large',
      admin: null,
      usage: { users: 0 },
    });
  });
});

describe('a client that can’t be made', () => {
  test('is on SHARED unless the operator says otherwise', async () => {
    expect((await create({ name: 'Plain', slug: newSlug('plain') })).createClient).toMatchObject({
      isolation: 'SHARED',
      description: null,
    });
  });

  test.each(Object.values(Isolation))(
    'a used slug or address is a CONFLICT, and leaves nothing: %s',
    async (isolation) => {
      const acme = await world.client('Acme');
      const count = () => world.sql('select count(*) from central.clients');
      const before = await count();
      expect(await refusal({ name: 'Acme', slug: acme.slug, isolation })).toMatchObject({
        code: 'CONFLICT',
        field: 'slug',
      });
      const owner = { ownerEmail: acme.owner.user.email, ownerPassword: password };
      expect(await refusal({ name: 'Again', slug: newSlug('again'), isolation, ...owner })).toMatchObject({
        code: 'CONFLICT',
        field: 'ownerEmail',
      });
      expect(await count()).toEqual(before);
    },
  );

  test('the address of a platform user is free to use: it is another directory', async () => {
    const { user } = await platformUser(world);
    const owner = { ownerEmail: user.email, ownerPassword: password };
    await create({ name: 'Both', slug: newSlug('both'), ...owner });
    expect((await world.login(user.email)).user.email).toBe(user.email);
  });

  test.each<[string, object]>([
    ['name', { name: '  ' }],
    ['slug', { slug: 'ab' }],
    ['slug', { slug: 'platform' }],
    ['slug', { slug: 'a"; drop schema shared --' }],
    ['slug', { slug: '../../etc' }],
    ['plan', { plan: 'x'.repeat(41) }],
    ['ownerEmail', { ownerEmail: 'nobody', ownerPassword: password }],
    ['ownerPassword', { ownerEmail: 'a@example.test', ownerPassword: 'short' }],
    ['ownerPassword', { ownerEmail: 'a@example.test' }],
    ['ownerEmail', { ownerPassword: password }],
  ])('bad %s: %j', async (field, input) => {
    expect(await refusal({ name: 'Bad', slug: 'bad-input', ...input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', field] }],
    });
  });
});

describe('on a server without an administrator (D3)', () => {
  test('the client waits as PROVISIONING, and a server that has one finishes it', async () => {
    const other = await secondServer(world, {}, {}, false);
    try {
      const { accessToken } = await platformUser(world);
      const there = new Caller(other.http, { authorization: `Bearer ${accessToken}` });
      const [slug, ownerEmail] = [newSlug('waiting'), world.email('owner')];
      const owner = { ownerEmail, ownerPassword: password };
      const made = await create({ name: 'Waiting', slug, isolation: 'SCHEMA', ...owner }, there);
      expect(made.createClient).toMatchObject({
        status: 'PROVISIONING',
        usage: { users: 0 },
        warnings: ['It is being made.'],
      });
      const status = async () => {
        const { platform } = await there.ask<{ platform: { client: { status: string } } }>(
          'query ($slug: String!) { platform { client(slug: $slug) { status } } }',
          { slug },
        );
        return platform.client.status;
      };
      await expect.poll(status, { timeout: 15_000, interval: 300 }).toBe('ACTIVE');
      expect((await world.login(ownerEmail)).client.slug).toBe(slug);
    } finally {
      await other.close();
    }
  });
});
