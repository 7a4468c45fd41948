import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import { equals } from '#server/database/read/condition.js';
import { Order } from '#server/orders/order.entity.js';
import { User } from '#server/identity/user.entity.js';
import { Revocation } from '#server/identity/revocation.entity.js';
import { SignIn } from '#server/identity/sign-in.entity.js';
import { OwnGateway, resident } from '../../tests/world/own-gateway.js';
import { World } from '../../tests/world/world.js';
import { Client } from './client.entity.js';
import { clientScope } from './client-scope.js';

let world: World;
let own: OwnGateway;
let clientId: string;
beforeAll(async () => {
  world = await World.start();
  own = await OwnGateway.open(world);
  clientId = await resident(world);
});
afterAll(async () => {
  await own.close();
  await world.stop();
});

const metaOf = (entity: EntityClass<AnyEntity>) => own.orm.getMetadata().get(entity);

describe('the client’s condition of the read path (A16)', () => {
  test.each([Order, User])('comes from the filter of %o, the one definition', (entity) => {
    const meta = metaOf(entity);
    const { propertiesOf, value } = clientScope(clientId);
    expect([propertiesOf(meta), value]).toEqual([['clientId'], clientId]);
    const { client } = meta.filters;
    if (client === undefined) throw new Error('There is no filter.');
    const original = client.cond;
    try {
      client.cond = ({ clientId: owner }) => ({ id: owner as unknown });
      expect(propertiesOf(meta)).toEqual(['id']);
      client.cond = () => ({ clientId: 'somebody’s' });
      expect(() => propertiesOf(meta)).toThrow('not one that the read path can say');
    } finally {
      client.cond = original;
    }
  });

  test.each<[string, EntityClass<AnyEntity>]>([
    ['the registry', Client],
    ['the directory', SignIn],
    ['the revocation log', Revocation],
  ])('a table without it is refused: %s', async (_, entity) => {
    expect(() => clientScope(clientId).propertiesOf(metaOf(entity))).toThrow('is not TenantScoped');
    const { read } = await own.doorOf(clientId);
    await expect(read.row(entity, ['clientId'], [])).rejects.toThrow();
    await expect(read.count(entity, [])).rejects.toThrow('is not TenantScoped');
  });

  test('a column or property that the entity lacks is an error, not a query', async () => {
    const { read } = await own.doorOf(clientId);
    await expect(read.row(Order, ['id; drop table orders'], [])).rejects.toThrow('has no');
    await expect(read.row(Order, ['id'], [equals('nothing', 1)])).rejects.toThrow('has no');
  });
});
