// One installation with a client on each tier: nobody who uses the API can tell, and none meets another.
// Tried: with SCHEMA clients founded without a placement of their own, the rows were not where they should be; with owner_x
// granted to user_x, its roles were not as they should be. That readLeaks sees what leaks is shown in layers.test.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Headers } from '../../tests/world/caller.js';
import {
  createOrder,
  orderMutations,
  updateOrderCall,
  type OrderAnswer,
} from '../../tests/world/order-calls.js';
import { codesOf, page } from '../../tests/world/order-pages.js';
import { readLeaks } from '../../tests/world/read-isolation.js';
import { tiers, type Tier } from '../../tests/world/tier.js';
import { whereRowsAre } from '../../tests/world/where-rows-are.js';
import { World, type TestClient } from '../../tests/world/world.js';

interface Company {
  readonly client: TestClient;
  readonly order: OrderAnswer;
}

let world: World;
const companies = new Map<Tier, Company>();
function on(tier: Tier): Company {
  const company = companies.get(tier);
  if (company === undefined) throw new Error(`There is no company on ${tier}.`);
  return company;
}
const everybody = () => tiers.map((tier) => on(tier).client);

beforeAll(async () => {
  world = await World.start();
  for (const tier of tiers) {
    const client = await world.client(tier, { tier });
    const order = await createOrder(client.as(), { code: `OF-${tier}`, notes: `secret of ${tier}` });
    companies.set(tier, { client, order });
  }
});
afterAll(() => world.stop());

const ways: [way: string, headersFor: (slug: string) => Headers][] = [
  ['e-mail alone', () => ({})],
  ['subdomain', (slug) => ({ host: `${slug}.localhost` })],
  ['X-Client-Slug', (slug) => ({ 'x-client-slug': slug })],
  ['X-Tenant', (slug) => ({ 'x-tenant': slug })],
];
const pairs = tiers.flatMap((ours) =>
  tiers.filter((tier) => tier !== ours).map((theirs) => ({ ours, theirs })),
);

describe.each(tiers)('a client on tier %s', (tier) => {
  test.each(ways)('is signed in to by %s, and has its own orders', async (_way, headersFor) => {
    const { client, order } = on(tier);
    const headers = headersFor(client.slug);
    const { accessToken, client: found } = await world.login(
      client.owner.user.email,
      world.nobody.with(headers),
    );
    expect(found).toEqual(client.owner.client);
    const caller = world.bearer(accessToken).with(headers);
    expect(codesOf(await page(caller))).toEqual([order.code]);
    expect(await caller.ask('{ client { slug usage { orders users } } }')).toEqual({
      client: { slug: client.slug, usage: { orders: 1, users: 1 } },
    });
  });
});

test('each one’s rows are in its own place and nowhere else', async () => {
  const { places, looked } = await whereRowsAre(everybody());
  const [{ database = '' } = {}] = await world.sql<{ database: string }>(
    'select current_database() as database',
  );
  const name = (tier: Tier) => on(tier).client.slug.replaceAll('-', '_');
  const expected: Record<Tier, string> = {
    SHARED: `${database}/shared`,
    SCHEMA: `${database}/schema_${name('SCHEMA')}`,
    DATABASE: `tenant_${name('DATABASE')}/shared`,
  };
  for (const tier of tiers) expect(places[on(tier).client.id]).toEqual([expected[tier]]);
  // Three times the tenant tables: as many as there are in one place, for none may be overlooked.
  const [{ count = 0 } = {}] = await world.sql<{ count: number }>(
    `select count(*)::int from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'shared' and column_name = 'client_id' and table_type = 'BASE TABLE'`,
  );
  expect(count).toBeGreaterThan(4);
  expect(looked).toBe(3 * count);
});

describe.each(['SCHEMA', 'DATABASE'] as const)('the roles of a client on tier %s (D2)', (tier) => {
  /** Everything of one role, in whichever database of the cluster. */
  const facts = `select rolcanlogin as "signsIn", rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as special,
      exists (select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = r.oid and deptype = 'o') as owns,
      array(select pg_get_userbyid(roleid)::text from pg_auth_members where member = r.oid) as "memberOf",
      array(select distinct pg_get_userbyid(member)::text from pg_auth_members where roleid = r.oid) as members
    from pg_roles r where rolname = $1`;

  test('the owner owns all of it and signs in nowhere; the one that serves owns nothing', async () => {
    const { client } = on(tier);
    const name = client.slug.replaceAll('-', '_');
    const nothingSpecial = { special: false, memberOf: [] };
    expect(await client.sql(facts, [`owner_${name}`])).toEqual([
      { ...nothingSpecial, signsIn: false, owns: true, members: ['vecindad_admin'] },
    ]);
    expect(await client.sql(facts, [`user_${name}`])).toMatchObject([
      { ...nothingSpecial, signsIn: true, owns: false },
    ]);
    const entered = `select pg_has_role('vecindad_app', $1, 'member') as "byTheApplication"`;
    expect(await client.sql(entered, [`user_${name}`])).toEqual([{ byTheApplication: tier === 'SCHEMA' }]);
  });

  test('schema, tables and database are the owner’s', async () => {
    const { client } = on(tier);
    const owners = await client.sql<{ owner: string }>(
      `select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = current_schema()::regnamespace
       union select pg_get_userbyid(nspowner) from pg_namespace where nspname = current_schema()
       union select pg_get_userbyid(datdba) from pg_database where datname = current_database() and $1`,
      [tier === 'DATABASE'],
    );
    expect(owners).toEqual([{ owner: `owner_${client.slug.replaceAll('-', '_')}` }]);
  });
});

describe.each(pairs)('a client on $ours and one on $theirs', ({ ours, theirs }) => {
  const everythingOf = async (client: TestClient) => ({
    orders: await client.sql('select * from orders where client_id = $1', [client.id]),
    users: await client.sql('select * from users where client_id = $1', [client.id]),
    client: await world.sql('select * from central.clients where id = $1', [client.id]),
  });

  test('the one sees nothing of the other’s, by any way to read', async () => {
    const [acme, globex] = [on(ours).client, on(theirs).client];
    expect(await readLeaks({ world, acme, globex, theirs: on(theirs).order })).toEqual([]);
  });

  test('and changes nothing of it', async () => {
    const caller = on(ours).client.as();
    const { client, order } = on(theirs);
    const before = await everythingOf(client);
    for (const mutation of Object.values(orderMutations))
      expect((await caller.refusal(mutation, { id: order.id })).code).toBe('NOT_FOUND');
    const edit = { id: order.id, input: { notes: 'taken over', version: 1 } };
    expect((await caller.refusal(updateOrderCall, edit)).code).toBe('NOT_FOUND');
    expect(await everythingOf(client)).toEqual(before);
  });

  test('its token opens nothing at the other’s address, nor does its password', async () => {
    const { owner } = on(ours).client;
    for (const [way, headersFor] of ways.slice(1)) {
      const headers = headersFor(on(theirs).client.slug);
      const refusal = await world.bearer(owner.accessToken).with(headers).refusal('{ me { id } }');
      expect({ way, code: refusal.code }).toEqual({ way, code: 'CLIENT_MISMATCH' });
      await expect(world.login(owner.user.email, world.nobody.with(headers))).rejects.toThrow(
        'INVALID_CREDENTIALS',
      );
    }
  });
});
