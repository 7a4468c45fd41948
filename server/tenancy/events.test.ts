// Tried: with events published before the commit the second to fourth tests fail; with one topic for all clients, the last.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Order } from '#server/orders/order.entity.js';
import type { ClientWrite } from './client-write.js';
import type { Payload } from './event-bus.js';
import { OwnGateway, resident } from '../../tests/world/own-gateway.js';
import { World } from '../../tests/world/world.js';

let world: World;
let own: OwnGateway;
let clientId: string;
let heard: Payload[];
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());
beforeEach(async () => {
  own = await OwnGateway.open(world, { connections: 2 });
  clientId = await resident(world);
  heard = [];
  own.events.subscribe(clientId, 'order', (payload) => heard.push(payload));
});
afterEach(() => own.close());

const write = async <T>(fn: (write: ClientWrite) => Promise<T>, of = clientId) =>
  (await own.doorOf(of)).write(fn);
const add = (to: ClientWrite, code: string) =>
  to.create(Order, {
    code,
    notes: null,
    createdBy: null,
    customer: null,
    requestId: null,
    requestHash: null,
    deletedAt: null,
  });

describe('what a write emits', () => {
  test('is told to those who listen', async () => {
    await write(async (to) => to.emit('order', { id: '1' }));
    await write(async (to) => to.emit('another topic', { id: '2' }));
    expect(heard).toEqual([{ id: '1' }]);
  });

  test('leaves after the commit: whoever hears of a row finds it', async () => {
    const found: Promise<object[]>[] = [];
    own.events.subscribe(clientId, 'order', ({ id }) =>
      found.push(world.sql('select code from shared.orders where id = $1', [id])),
    );
    await write(async (to) => to.emit('order', { id: add(to, 'A').id }));
    expect(await Promise.all(found)).toEqual([[{ code: 'A' }]]);
  });

  test('does not leave where the write fails', async () => {
    const failing = write(async (to) => {
      to.emit('order', { id: '1' });
      throw new Error('the rule');
    });
    await expect(failing).rejects.toThrow('the rule');
    const refused = write(async (to) => {
      to.emit('order', { id: add(to, 'A').id });
      await to.em.flush();
      await to.query('select 1 / (0 * length($1::text))', []).catch(() => undefined);
    });
    await expect(refused).rejects.toThrow();
    expect(heard).toEqual([]);
  });

  test('leaves once, however often the write ran', async () => {
    let runs = 0;
    await write(async (to) => {
      runs += 1;
      to.emit('order', { run: String(runs) });
      if (runs < 3) throw Object.assign(new Error('could not serialize'), { code: '40001' });
    });
    expect(heard).toEqual([{ run: '3' }]);
  });

  test('nobody hears of another client', async () => {
    await write(async (to) => to.emit('order', { id: '1' }), await resident(world));
    expect(heard).toEqual([]);
  });
});
