// Isolation through the front door. What each layer holds alone is in layers.test.ts, entities in own-entities.test.ts, what
// PostgreSQL itself refuses in database-roles.test.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createOrder,
  createOrderCall,
  orderMutations,
  updateOrderCall,
} from '../../tests/world/order-calls.js';
import { page } from '../../tests/world/order-pages.js';
import { readLeaks, twoCompanies, type TwoCompanies } from '../../tests/world/read-isolation.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let companies: TwoCompanies;
beforeAll(async () => {
  world = await World.start();
  companies = await twoCompanies(world);
});
afterAll(() => world.stop());

const everythingOf = async (client: TestClient) => ({
  orders: await client.sql('select * from orders where client_id = $1 order by id', [client.id]),
  users: await client.sql('select * from users where client_id = $1 order by id', [client.id]),
  client: await world.sql('select * from central.clients where id = $1', [client.id]),
});

describe('two companies (A15, A20, C7)', () => {
  test('neither sees anything of the other’s, by any way to read', async () => {
    expect(await readLeaks(companies)).toEqual([]);
  });

  test('what one changes changes nothing of the other’s', async () => {
    const { acme, globex, theirs } = companies;
    const before = await everythingOf(globex);
    for (const mutation of Object.values(orderMutations))
      expect((await acme.as().refusal(mutation, { id: theirs.id })).code).toBe('NOT_FOUND');
    for (const version of [1, 2])
      await acme.as().refusal(updateOrderCall, { id: theirs.id, input: { notes: 'x', version } });
    await acme.as().ask('mutation { updateMe(input: { firstName: "A" }) { id } }');
    await acme.as().ask('mutation { updateClient(input: { name: "A" }) { id } }');
    await createOrder(acme.as(), { code: 'THEIRS' });
    expect(await everythingOf(globex)).toEqual(before);
  });

  test('me, client and usage are one’s own', async () => {
    const { acme, globex } = companies;
    for (const company of [acme, globex]) {
      const answer = await company
        .as()
        .ask<object>(
          '{ me { id client { id } } client { id usage { orders users } } orders { nodes { createdBy { id client { id } } } } }',
        );
      expect(answer).toMatchObject({
        me: { id: company.owner.user.id, client: { id: company.id } },
        client: { id: company.id, usage: { users: 1 } },
      });
      expect(JSON.stringify(answer)).not.toContain((company === acme ? globex : acme).id);
    }
  });

  test('the other’s header, host or slug opens nothing (A13)', async () => {
    const { acme, globex } = companies;
    for (const headers of [
      { 'x-client-slug': globex.slug },
      { 'x-tenant': globex.slug },
      { host: `${globex.slug}.localhost` },
    ] as Record<string, string>[]) {
      const refusal = await acme.as().with(headers).refusal('{ orders { totalCount } }');
      expect(refusal.code).toBe('CLIENT_MISMATCH');
    }
  });

  test('no operation takes a client from the caller (A17)', async () => {
    const { acme, globex } = companies;
    for (const field of ['clientId', 'client_id', 'client']) {
      const refusal = await acme.as().refusal(createOrderCall, { input: { [field]: globex.id } });
      expect(refusal.code).toBe('BAD_USER_INPUT');
    }
    const { __schema } = await acme.as().ask<{
      __schema: { types: { kind: string; name: string; inputFields: { name: string }[] | null }[] };
    }>('{ __schema { types { kind name inputFields { name } } } }');
    const inputs = __schema.types.filter(({ kind }) => kind === 'INPUT_OBJECT');
    expect(inputs.length).toBeGreaterThan(3);
    for (const { inputFields } of inputs)
      expect((inputFields ?? []).map(({ name }) => name)).not.toContain('clientId');
  });

  test('many requests of both at once never mix', async () => {
    const { acme, globex } = companies;
    const own = { [acme.id]: 'OURS', [globex.id]: 'THEIRS' };
    const rounds = Array.from({ length: 60 }, async (_, i) => {
      const company = i % 2 === 0 ? acme : globex;
      if (i % 5 === 0) await createOrder(company.as(), { code: `${own[company.id]}-${i}` });
      const { nodes } = await page(company.as(), { first: 100 });
      const foreign = own[(company === acme ? globex : acme).id] ?? '';
      // Acme made an order with the code THEIRS above: that one is its own.
      return nodes.filter(({ code }) => code.startsWith(`${foreign}-`));
    });
    expect((await Promise.all(rounds)).flat()).toEqual([]);
  });
});
