import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Register } from '../../tests/world/documents.js';
import { ownSlug } from '../../tests/world/own-slug.js';
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

/** Of the table in the centre, how many rows are so. */
const count = async (table: string, where: string, values: unknown[]) =>
  (await world.sql<{ n: number }>(`select count(*)::int n from central.${table} where ${where}`, values))[0]
    ?.n;

interface Line {
  readonly id: string;
  readonly email: string;
  readonly state: string;
}

/** A resident without a client or the other way round, a client without its owner, an address here and not there. */
async function halfMade(): Promise<string[]> {
  const clients = await world.sql<{ id: string; slug: string; status: string }>(
    'select id, slug, status from central.clients',
  );
  const lines = await world.sql<Line>('select client_id id, email, state from central.sign_ins');
  const found = lines.filter(({ state }) => state !== 'CONFIRMED').map(({ email }) => `reservation ${email}`);
  for (const { id, slug, status } of clients) {
    if (status !== 'ACTIVE') found.push(`client ${slug}`);
    const residents = await world.sqlOf<{ id: string }>(id, 'select client_id id from residents');
    const strays = residents.filter((resident) => !clients.some((client) => client.id === resident.id));
    found.push(...strays.map((resident) => `resident ${resident.id}`));
    if (!residents.some((resident) => resident.id === id)) found.push(`homeless ${slug}`);
    const users = await world.sqlOf<{ email: string; role: string }>(
      id,
      'select email, role from users where client_id = $1',
      [id],
    );
    if (slug !== 'default' && !users.some(({ role }) => role === 'OWNER'))
      found.push(`without owner ${slug}`);
    const addresses = (list: readonly { email: string }[]) => list.map(({ email }) => email).toSorted();
    const [here, there] = [addresses(users), addresses(lines.filter((line) => line.id === id))];
    if (here.join() !== there.join()) found.push(`addresses of ${slug}: ${here.join()} and ${there.join()}`);
  }
  return found;
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
    expect(await count('clients', 'name = $1', ['Same Address'])).toBe(1);
    expect(await count('sign_ins', 'email = $1', [email])).toBe(1);
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
    const clientSlug = ownSlug('wanted');
    const found = await outcomes(
      times(10).map(() => ({
        email: world.email('slug'),
        password,
        clientName: 'Slug',
        clientSlug,
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
    expect(await count('clients', `slug like 'popular%'`, [])).toBe(12);
    expect(await halfMade()).toEqual([]);
  });
});
