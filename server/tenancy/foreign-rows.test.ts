// Tried: without the FlushGuard every forged and smuggled row below that PostgreSQL has no other reason to refuse is stored
// (RLS off); with RLS on the policy's CHECK refuses them even so.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { User } from '#server/identity/user.entity.js';
import { Order } from '#server/orders/order.entity.js';
import { OwnGateway } from '../../tests/world/own-gateway.js';
import { twoCompanies, type TwoCompanies } from '../../tests/world/read-isolation.js';
import { World } from '../../tests/world/world.js';
import type { ClientWrite } from './client-write.js';
import { Counter } from './counter.entity.js';
import type { ClientDoor } from './client-door.js';

let world: World;
let own: OwnGateway;
let two: TwoCompanies;
let acme: ClientDoor;
beforeAll(async () => {
  world = await World.start();
  own = await OwnGateway.open(world);
  two = await twoCompanies(world);
  acme = await own.doorOf(two.acme.id);
});
afterAll(async () => {
  await own.close();
  await world.stop();
});

const order = (code: string) => ({ code, notes: null, createdBy: null, deletedAt: null });
const stored = (code: string) => world.sql('select client_id from shared.orders where code = $1', [code]);

describe('a write can store nothing for another client (A16, A17)', () => {
  const forged: [string, (write: ClientWrite) => unknown][] = [
    [
      'a forged clientId in create',
      (w) => w.em.create(Order, { ...order('F'), id: randomUUID(), clientId: two.globex.id }),
    ],
    [
      'a forged clientId in assign',
      (w) => w.em.assign(w.create(Order, order('F')), { clientId: two.globex.id }),
    ],
    [
      'clientId smuggled into the door’s create and changed',
      (w) => (w.create(Order, order('F')).clientId = two.globex.id),
    ],
    [
      'a foreign counter',
      (w) => w.em.create(Counter, { clientId: two.globex.id, name: 'forged', nextNumber: '7' }),
    ],
    [
      'a foreign entity, changed',
      (w) => {
        const theirs = w.em.map(Order, {
          client_id: two.globex.id,
          id: two.theirs.id,
          code: 'THEIRS',
          total: '66.60',
          version: 1,
        });
        w.em.merge(theirs);
        theirs.notes = 'smuggled';
      },
    ],
    [
      'a foreign entity, removed',
      (w) => w.em.remove(w.em.getReference(Order, [two.globex.id, two.theirs.id] as never)),
    ],
    [
      'a new foreign user behind an own order',
      (w) => {
        const user = w.em.create(User, {
          clientId: two.globex.id,
          id: randomUUID(),
          email: 'f@example.test',
          passwordHash: 'x',
          role: two.acme.owner.user.role,
          firstName: null,
          lastName: null,
          bio: null,
        });
        w.create(Order, { ...order('F'), createdBy: user });
      },
    ],
  ];

  test.each(forged)('%s', async (_, smuggle) => {
    const before = await world.sql('select * from shared.orders order by id');
    await expect(
      acme.write(async (write) => {
        smuggle(write);
      }),
    ).rejects.toThrow();
    expect(await world.sql('select * from shared.orders order by id')).toEqual(before);
    expect(await world.sql(`select from shared.counters where name = 'forged'`)).toEqual([]);
  });

  test('a reference to another client’s user is refused by the composite key', async () => {
    const referring = acme.write(async (write) => {
      write.create(Order, { ...order('R'), createdBy: write.reference(User, two.globex.owner.user.id) });
    });
    await expect(referring).rejects.toMatchObject({ code: '23503' });
    expect(await stored('R')).toEqual([]);
  });

  test('nativeUpdate and nativeDelete touch own rows only, whatever their condition', async () => {
    const before = await world.sql('select notes from shared.orders where id = $1', [two.theirs.id]);
    await acme.write(async ({ em }) => {
      expect(await em.nativeUpdate(Order, { id: two.theirs.id }, { notes: 'x' })).toBe(0);
      expect(await em.nativeUpdate(Order, { clientId: two.globex.id }, { notes: 'x' })).toBe(0);
      expect(await em.nativeUpdate(Order, {}, { notes: 'all of ours' })).toBe(1);
    });
    expect(await world.sql('select notes from shared.orders where id = $1', [two.theirs.id])).toEqual(before);
  });

  test('locked finds own, living rows only', async () => {
    for (const id of [two.theirs.id, randomUUID(), 'nothing', ''])
      await expect(acme.write((write) => write.locked(Order, id))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  test('SQL without $1 is refused; with it, $1 is the client and nothing else', async () => {
    await acme.write(async (write) => {
      for (const text of ['select * from orders', 'select $2::int', 'select $10', 'delete from orders'])
        await expect(write.query(text, [1])).rejects.toThrow('must use $1');
      expect(await write.query('select $1::text as client, $2::text as given', [two.globex.id])).toEqual([
        { client: two.acme.id, given: two.globex.id },
      ]);
    });
  });

  test.runIf(inject('rls') === 'on')(
    'a statement that forgets its client sees own rows only (RLS on; without it nothing but $1 holds here)',
    async () => {
      await acme.write(async (write) => {
        const rows = await write.query('select code from orders where $1::text is not null', []);
        expect(rows.map(({ code }) => code)).toEqual(['OURS']);
        const changed = await write.query(
          `update orders set notes = 'x' where $1::text is not null returning code`,
          [],
        );
        expect(changed).toHaveLength(1);
      });
    },
  );
});
