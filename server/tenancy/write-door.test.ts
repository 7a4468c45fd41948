// Tried: with `commit` not looking at its answer, "a failed statement that is swallowed" reports a write that was lost;
// without the other try a deadlock and a serialization failure come out; with one EntityManager for all tries the "fresh
// EntityManager" test fails.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CommitRefused } from '#server/database/pipeline.js';
import { Order } from '#server/orders/order.entity.js';
import type { ClientWrite } from './client-write.js';
import { orderOf, OwnGateway, resident } from '../../tests/world/own-gateway.js';
import { World } from '../../tests/world/world.js';

let world: World;
let own: OwnGateway;
let clientId: string;
beforeAll(async () => {
  world = await World.start();
  // Raises what PostgreSQL raises when two serializable transactions clash.
  await world.sql(`create function shared.clash(uuid) returns void language plpgsql as
    $$ begin raise exception 'could not serialize' using errcode = '40001'; end $$`);
});
afterAll(() => world.stop());
beforeEach(async () => {
  // One connection: whatever a failed write leaves on it, the next one would meet.
  own = await OwnGateway.open(world, { connections: 2, deadlineMs: 3_000 });
  await own.warm();
  clientId = await resident(world);
});
afterEach(() => own.close());

const write = <T>(fn: (write: ClientWrite) => Promise<T>) =>
  own.doorOf(clientId).then((door) => door.write(fn));
const add = (to: ClientWrite, code: string) =>
  to.create(Order, { code, notes: null, createdBy: null, deletedAt: null });
const stored = async () =>
  (
    await world.sql<{ code: string }>('select code from shared.orders where client_id = $1 order by code', [
      clientId,
    ])
  ).map(({ code }) => code);

/** What the pool's connections carry between transactions: it has to be nothing. */
async function leftOvers() {
  const clients = await Promise.all([own.pool.connect(), own.pool.connect()]);
  try {
    const looks = clients.map(async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(
        `select coalesce(current_setting('app.client_id', true), '') as client, current_user = session_user as self,
           pg_current_xact_id_if_assigned() is null as idle, current_setting('search_path') as path,
           (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks`,
      );
      return rows[0];
    });
    return await Promise.all(looks);
  } finally {
    for (const client of clients) client.release();
  }
}
const nothing = { client: '', self: true, idle: true, path: '"$user", public', locks: 0 };

describe('a write that fails stores nothing and leaves its connection clean', () => {
  test.each<[string, (write: ClientWrite) => Promise<unknown>]>([
    ['its rule throws', () => Promise.reject(new Error('the rule'))],
    ['a statement fails', (to) => to.query('select 1 / (0 * length($1::text))', [])],
    ['a constraint refuses the flush', async (to) => (add(to, 'A').total = '-1.00')],
    [
      'it takes too long',
      async (to) => {
        await to.query(`select set_config('statement_timeout', '50', true), $1::text`, []);
        await to.query('select pg_sleep(5), $1::text', []);
      },
    ],
    ['the database asks for another try again and again', (to) => to.query('select shared.clash($1)', [])],
  ])('because %s', async (_, fail) => {
    await write(async (to) => add(to, 'BEFORE'));
    for (let i = 0; i < 3; i += 1) {
      await expect(
        write(async (to) => {
          add(to, `LOST-${i}`);
          await to.em.flush();
          await fail(to);
        }),
      ).rejects.toThrow();
    }
    expect(await stored()).toEqual(['BEFORE']);
    expect(await leftOvers()).toEqual([nothing, nothing]);
    await write(async (to) => add(to, 'NEXT'));
    expect(await stored()).toEqual(['BEFORE', 'NEXT']);
  });

  test('a failed statement that is swallowed: CommitRefused, never a commit', async () => {
    await expect(
      write(async (to) => {
        add(to, 'LOST');
        await to.em.flush();
        await to.query('select 1 / (0 * length($1::text))', []).catch(() => undefined);
        return 'done';
      }),
    ).rejects.toBeInstanceOf(CommitRefused);
    expect(await stored()).toEqual([]);
    expect(await leftOvers()).toEqual([nothing, nothing]);
  });

  test('a connection that is lost in the middle is replaced', async () => {
    await expect(
      write(async (to) => {
        add(to, 'LOST');
        await to.em.flush();
        const [me] = await to.query('select pg_backend_pid() as pid where $1::text is not null', []);
        await world.sql('select pg_terminate_backend($1)', [me?.['pid']]);
        await to.query('select $1::text', []);
      }),
    ).rejects.toThrow();
    await write(async (to) => add(to, 'NEXT'));
    expect(await stored()).toEqual(['NEXT']);
  });
});

describe('another try', () => {
  test('of a deadlock: both writes end well, one of them by running again', async () => {
    const [a, b] = [await orderOf(world, clientId, 'A'), await orderOf(world, clientId, 'B')];
    let runs = 0;
    let arrived = 0;
    const crossing = (first: string, second: string, note: string) =>
      write(async (to) => {
        runs += 1;
        (await to.locked(Order, first)).notes = note;
        arrived += 1;
        while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        (await to.locked(Order, second)).notes = note;
      });
    await Promise.all([crossing(a, b, 'one'), crossing(b, a, 'two')]);
    expect(runs).toBe(3);
    const notes = await world.sql('select distinct notes from shared.orders where client_id = $1', [
      clientId,
    ]);
    expect(notes).toHaveLength(1);
  });

  test('of a serialization failure runs on a fresh EntityManager, and stores once', async () => {
    const managers: EntityManager[] = [];
    const answer = await write(async (to) => {
      managers.push(to.em);
      add(to, 'ONCE');
      await to.em.flush();
      if (managers.length < 3) await to.query('select shared.clash($1)', []);
      return managers.length;
    });
    expect(answer).toBe(3);
    expect(new Set(managers).size).toBe(3);
    expect(await stored()).toEqual(['ONCE']);
  });

  test('ends: after ten the failure comes out', async () => {
    let runs = 0;
    const failing = write(async (to) => {
      runs += 1;
      await to.query('select shared.clash($1)', []);
    });
    await expect(failing).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(10);
  });

  test('is not given to what another try can’t change', async () => {
    let runs = 0;
    const refused = write(async () => {
      runs += 1;
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(runs).toBe(1);
  });
});
