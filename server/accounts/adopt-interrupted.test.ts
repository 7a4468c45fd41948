// Real kills of real processes are in server/commands; here the adoption dies at each step in its turn, with nobody left to
// take anything back. Tried: with reservations that end the sweeper gives the addresses back; with everything taken back
// whatever the database says an adoption whose COMMIT was not answered is undone by half; without the lock two at once both
// begin; without the count at the end a client is opened with users whom the directory does not know.
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Role } from '#server/identity/role.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { adoptingOf, companyOf } from '../../tests/world/adoptions.js';
import { untouched, wholeShop } from '../../tests/world/look-at-shop.js';
import { oldShop, shopPassword, type OldShop } from '../../tests/world/old-shop.js';
import { World } from '../../tests/world/world.js';
import type { CompanyToAdopt } from './adopt-company.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

const killed = new Error('The process was killed here.');
const adopting = () => adoptingOf(world);

/** Adopts until a step begins, and dies there. */
async function diesAt(step: string, mine: CompanyToAdopt): Promise<void> {
  vi.spyOn(adopting()['deps'].records, 'takeBack').mockRejectedValue(killed);
  const dies = adopting().adopt(mine, (name) => {
    if (name === step) throw killed;
  });
  await expect(dies).rejects.toThrow();
  vi.restoreAllMocks();
}

async function isServed(shop: OldShop): Promise<void> {
  const { login } = await world.nobody.ask<{ login: { user: { role: Role } } }>(
    'mutation ($input: LoginInput!) { login(input: $input) { user { role } } }',
    { input: { email: `user1@${shop.name}.test`, password: shopPassword } },
  );
  expect(login.user.role).toBe(Role.OWNER);
}

const sweeps = async () => {
  await world.sql(`update central.sign_ins set expires = now() - interval '1 day' where expires is not null`);
  await world.server.services.settle.sweep();
  await world.server.services.finish.sweep();
};

describe('an adoption that dies (C9)', () => {
  test('when one step after the other begins, is finished by the last call', async () => {
    const shop = await oldShop();
    const [mine, before] = [companyOf(shop), await wholeShop(shop.superuserUrl)];
    const known = await untouched(shop.superuserUrl);
    for (const step of ['roles', 'convert', 'migrations', 'open']) {
      await diesAt(step, mine);
      // Neither the sweeper nor the maker of clients touches what is not theirs.
      await sweeps();
      const [half] = await world.sql(
        `select status, (select count(*)::int from central.sign_ins s where s.client_id = c.id and state = 'RESERVED') reserved
         from central.clients c where slug = $1`,
        [mine.slug],
      );
      expect([step, half]).toEqual([step, { status: 'PROVISIONING', reserved: 3 }]);
      const converted = step === 'migrations' || step === 'open';
      if (!converted) expect(await wholeShop(shop.superuserUrl)).toEqual(before);
      expect(await adopting().survey(mine)).toMatchObject({ dryRun: true, resumed: converted });
    }
    expect(await adopting().adopt(mine)).toMatchObject({ dryRun: false, resumed: true });
    await isServed(shop);
    expect(await untouched(shop.superuserUrl)).toEqual(known);
  });

  test('by the end of its connection in the midst of the conversion, is finished by the next call', async () => {
    const shop = await oldShop();
    const mine = companyOf(shop);
    await withConnection(shop.superuserUrl, undefined, async (holder) => {
      await holder.query('begin; lock table public.orders in access share mode');
      // Listened to from the start: it dies while the test still looks for its connection.
      const died = expect(adopting().adopt(mine)).rejects.toThrow();
      await vi.waitUntil(
        async () => {
          const ended = await world.sql(
            `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1
               and wait_event_type = 'Lock' and query like 'lock table%'`,
            [shop.name],
          );
          return ended.length === 1;
        },
        { timeout: 4_000 },
      );
      await died;
    });
    await adopting().adopt(mine);
    await isServed(shop);
  });

  test('with the answer to its COMMIT lost, is finished by the next call', async () => {
    const shop = await oldShop();
    const mine = companyOf(shop);
    const takeBack = vi.spyOn(adopting()['deps'].records, 'takeBack');
    const prototype = pg.Client.prototype as unknown as { query: (text: string) => Promise<unknown> };
    const { query } = prototype;
    async function unanswered(this: unknown, ...args: [string]): Promise<unknown> {
      const answer = await query.apply(this, args);
      if (args[0] === 'commit' && (this as pg.Client).database === shop.name) throw killed;
      return answer;
    }
    const dies = adopting().adopt(mine, (step) => {
      if (step === 'convert') vi.spyOn(prototype, 'query').mockImplementation(unanswered);
    });
    await expect(dies).rejects.toBe(killed);
    expect(takeBack).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(await adopting().adopt(mine)).toMatchObject({ resumed: true });
    await isServed(shop);
  });

  test('two at once: one adopts, the other is refused', async () => {
    const shop = await oldShop();
    const mine = companyOf(shop);
    const both = await Promise.allSettled([adopting().adopt(mine), adopting().adopt(mine)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((end) => end.status === 'rejected')?.reason).toMatchObject({
      message: expect.stringMatching(/another adoption of this database is at work/) as string,
    });
    await isServed(shop);
  });

  test('a failure that it sees itself is taken back, and the next call begins anew', async () => {
    const shop = await oldShop();
    const mine = companyOf(shop);
    const before = await wholeShop(shop.superuserUrl);
    const fails = adopting().adopt(mine, (step) => {
      if (step === 'convert') throw killed;
    });
    await expect(fails).rejects.toBe(killed);
    expect(await wholeShop(shop.superuserUrl)).toEqual(before);
    const traces = await world.sql(
      `select slug from central.clients where slug = $1 union all
         select rolname from pg_roles where rolname = 'owner_' || replace($1, '-', '_') union all
         select email from central.sign_ins where email like '%@' || $2 || '.test'`,
      [mine.slug, shop.name],
    );
    expect(traces).toEqual([]);
    expect(await adopting().adopt(mine)).toMatchObject({ resumed: false });
  });

  test('with a user too few in the directory, is not opened', async () => {
    const shop = await oldShop();
    const mine = companyOf(shop);
    await diesAt('open', mine);
    await world.sql(`delete from central.sign_ins where email = $1`, [`user3@${shop.name}.test`]);
    await expect(adopting().adopt(mine)).rejects.toThrow('3 users were adopted, but 2 are reserved.');
    const [client] = await world.sql(
      `select status, (select array_agg(distinct state) from central.sign_ins where client_id = c.id) as addresses
         from central.clients c where slug = $1`,
      [mine.slug],
    );
    expect(client).toEqual({ status: 'PROVISIONING', addresses: ['RESERVED'] });
  });
});
