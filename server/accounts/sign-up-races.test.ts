import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Register } from '../../tests/world/documents.js';
import { password, World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
  // A cold pool opens one connection after the other, and so hides races.
  await Promise.all(Array.from({ length: 20 }, () => world.nobody.send(Register, { input: {} })));
});
afterAll(() => world.stop());

const times = (count: number) => Array.from({ length: count }, (_, at) => at);

/** How often each outcome came: `OK`, or the code and field of the refusal. */
async function outcomes(inputs: object[]): Promise<Record<string, number>> {
  const answers = await Promise.all(inputs.map((input) => world.nobody.send(Register, { input })));
  const counted: Record<string, number> = {};
  for (const { errors } of answers) {
    const { code = 'OK', field = '' } = (errors?.[0]?.extensions ?? {}) as { code?: string; field?: string };
    const outcome = `${code} ${field}`.trim();
    counted[outcome] = (counted[outcome] ?? 0) + 1;
  }
  return counted;
}

const count = async (table: string, where: string, values: unknown[]) =>
  (await world.sql<{ n: number }>(`select count(*)::int n from ${table} where ${where}`, values))[0]?.n;

/** A resident without a client, a client without its owner, a reservation that nobody confirmed. */
async function halfMade(): Promise<unknown[]> {
  return world.sql(`
    select 'resident ' || r.client_id what from shared.residents r
      where not exists (select from central.clients c where c.id = r.client_id)
    union all select 'client ' || c.slug from central.clients c where c.slug <> 'default'
      and (c.status <> 'ACTIVE' or not exists (select from shared.users u where u.client_id = c.id and u.role = 'OWNER'))
    union all select 'reservation ' || s.email from central.sign_ins s where s.state <> 'CONFIRMED'
      or not exists (select from shared.users u where u.client_id = s.client_id and u.email = s.email)
    union all select 'user ' || u.email from shared.users u
      where not exists (select from central.sign_ins s where s.email = u.email and s.client_id = u.client_id)`);
}

/*
 * Tried: with Directory.reserve writing nothing (and confirm not minding), one still succeeded by users_email_unique, but the
 * directory had no line for it, and in the other three halfMade() told of the users without one.
 */
describe('registrations at the same moment (A3, A6)', () => {
  test('50 with one address: one succeeds, 49 are refused, nothing is half-made', async () => {
    const email = world.email('same');
    const found = await outcomes(times(50).map(() => ({ email, password, clientName: 'Same Address' })));
    expect(found).toEqual({ OK: 1, 'CONFLICT email': 49 });
    expect(await count('central.clients', 'name = $1', ['Same Address'])).toBe(1);
    expect(await count('central.sign_ins', 'email = $1', [email])).toBe(1);
    expect(await count('shared.users', 'email = $1', [email])).toBe(1);
    expect(await count('shared.residents', 'true', [])).toBe(await count('central.clients', 'true', []));
    expect(await halfMade()).toEqual([]);
  });

  test('one address for a new company and to join two others: one succeeds', async () => {
    const [one, two] = [await world.client('Join One'), await world.client('Join Two')];
    await world.sql(`update central.clients set join_policy = 'OPEN' where id in ($1, $2)`, [one.id, two.id]);
    await world.registryCatchesUp();
    const email = world.email('everywhere');
    const ways = [{ clientName: 'Mine' }, { clientSlug: one.slug }, { clientSlug: two.slug }];
    const found = await outcomes(times(12).map((at) => ({ email, password, ...ways[at % ways.length] })));
    expect(found).toEqual({ OK: 1, 'CONFLICT email': 11 });
    expect(await halfMade()).toEqual([]);
  });

  test('one wanted slug with many addresses: one gets it', async () => {
    const found = await outcomes(
      times(10).map(() => ({
        email: world.email('slug'),
        password,
        clientName: 'Slug',
        clientSlug: 'wanted',
      })),
    );
    expect(found).toEqual({ OK: 1, 'CONFLICT clientSlug': 9 });
    expect(await halfMade()).toEqual([]);
  });

  test('one name with many addresses: each gets a slug of its own', async () => {
    const found = await outcomes(
      times(12).map(() => ({ email: world.email('name'), password, clientName: 'Popular' })),
    );
    expect(found).toEqual({ OK: 12 });
    expect(await count('central.clients', `slug like 'popular%'`, [])).toBe(12);
    expect(await halfMade()).toEqual([]);
  });
});
