// Tried: with `ctx.em` in a read-write transaction "a flush outside a write" stores its row.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignIn } from '#server/identity/sign-in.entity.js';
import { User } from '#server/identity/user.entity.js';
import { Order } from '#server/orders/order.entity.js';
import { OwnGateway } from '../../tests/world/own-gateway.js';
import { twoCompanies, type TwoCompanies } from '../../tests/world/read-isolation.js';
import { World } from '../../tests/world/world.js';
import { Client } from './client.entity.js';
import { Counter } from './counter.entity.js';
import { ForeignRow } from './flush-guard.js';
import type { ClientDoor } from './client-door.js';
import { Resident } from './resident.entity.js';

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

describe('entities of a client’s door (A16)', () => {
  test('find, findOne, findAndCount and count see own rows only', async () => {
    const { em } = acme;
    expect((await em.find(Order, {})).map(({ code }) => code)).toEqual(['OURS']);
    expect(await em.find(Order, { clientId: two.globex.id })).toEqual([]);
    expect(await em.findOne(Order, { id: two.theirs.id })).toBeNull();
    expect(await em.findOne(Order, { code: 'THEIRS' })).toBeNull();
    expect((await em.findAndCount(Order, {}))[1]).toBe(1);
    expect(await em.count(Order, { clientId: two.globex.id })).toBe(0);
    await expect(em.findOneOrFail(Order, { id: two.theirs.id })).rejects.toThrow();
  });

  test('populating reaches own rows only', async () => {
    const [found] = await acme.em.find(Order, {}, { populate: ['createdBy'] });
    expect(found?.createdBy?.email).toBe(two.acme.owner.user.email);
    const [filtered] = await acme.em.find(Order, { createdBy: { email: two.globex.owner.user.email } });
    expect(filtered).toBeUndefined();
  });

  test('a QueryBuilder with its filters applied sees own rows only', async () => {
    const builder = acme.em.createQueryBuilder(Order, 'o');
    await builder.applyFilters();
    expect((await builder.select('*').getResultList()).map(({ code }) => code)).toEqual(['OURS']);
  });

  test('the centre’s tables are out of reach, for reading and in a flush', async () => {
    await expect(acme.em.find(Client, {})).rejects.toThrow('No arguments provided for filter');
    await expect(acme.em.count(SignIn, {})).rejects.toThrow('No arguments provided for filter');
    await expect(
      acme.write(async ({ em }) => {
        em.persist(em.create(Client, { id: randomUUID(), name: 'Smuggled', slug: 'smuggled' }));
      }),
    ).rejects.toThrow(ForeignRow);
    expect(await world.sql('select id from central.clients where slug = $1', ['smuggled'])).toEqual([]);
  });

  test('tables beside the entities of TenantScoped are bound to the client as well', async () => {
    await world.sql(
      `insert into shared.counters select client_id, 'seen', 1 from shared.residents on conflict do nothing`,
    );
    const counters = await acme.em.find(Counter, {});
    expect(new Set(counters.map(({ clientId }) => clientId))).toEqual(new Set([two.acme.id]));
    const residents = await acme.em.find(Resident, {});
    expect(residents.map(({ clientId }) => clientId)).toEqual([two.acme.id]);
  });

  test('a flush outside a write is refused by PostgreSQL: reads are read-only', async () => {
    const { em } = await own.doorOf(two.acme.id);
    em.create(Order, { ...order('OUTSIDE'), clientId: two.acme.id, id: randomUUID() });
    await expect(em.flush()).rejects.toMatchObject({ code: '25006' });
    await expect(em.nativeUpdate(Order, {}, { notes: 'x' })).rejects.toMatchObject({ code: '25006' });
    await expect(em.nativeDelete(Order, {})).rejects.toThrow();
    expect(await stored('OUTSIDE')).toEqual([]);
  });

  test('an EntityManager without a client throws instead of giving all rows', async () => {
    const nobody = own.orm.em.fork({ schema: 'shared', useContext: false });
    for (const entity of [Order, User, Counter, Resident])
      await expect(nobody.find<object>(entity, {})).rejects.toThrow(/client/);
    await expect(nobody.count(Order, {})).rejects.toThrow(/client/);
    await expect(nobody.nativeUpdate(Order, {}, { notes: 'x' })).rejects.toThrow(/client/);
    nobody.create(Order, { ...order('NOBODYS'), clientId: two.acme.id, id: randomUUID() });
    await expect(nobody.flush()).rejects.toBeInstanceOf(ForeignRow);
    const door = await own.doorOf(two.acme.id);
    expect(() => door.em.fork().clear()).not.toThrow();
  });
});
