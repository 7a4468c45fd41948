import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createOrder,
  deleteOrder,
  orderCall,
  orderMutations,
  readOrder,
  type OrderAnswer,
} from '../../tests/world/order-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
let theirs: OrderAnswer;
let deleted: OrderAnswer;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  globex = await world.client('Globex');
  theirs = await createOrder(globex.as(), { code: 'THEIRS', total: '1.00' });
  deleted = await createOrder(acme.as(), { code: 'DELETED' });
  await deleteOrder(acme.as(), deleted.id);
});
afterAll(() => world.stop());

/** Ids that name nothing that the caller may see: all of them must be answered alike. */
const nothing = (): [string, string][] => [
  ['unknown', randomUUID()],
  ['malformed', 'not-an-id'],
  ['empty', ''],
  ['hostile', `' or 1=1 --`],
  ['a number', '42'],
  ['very long', 'a'.repeat(10_000)],
  ['of another client', theirs.id],
  ['deleted', deleted.id],
];

describe('one order (A15)', () => {
  test('is found by id, by code, and by both', async () => {
    const order = await createOrder(acme.as(), { code: 'FIND-ME', total: '12.30', notes: 'here' });
    expect(await readOrder(acme.as(), { id: order.id })).toEqual(order);
    expect(await readOrder(acme.as(), { code: 'FIND-ME' })).toEqual(order);
    expect(await readOrder(acme.as(), { id: order.id, code: 'FIND-ME' })).toEqual(order);
    expect(await readOrder(acme.as(), { id: order.id.toUpperCase() })).toEqual(order);
  });

  test('is null where id and code name two orders', async () => {
    const one = await createOrder(acme.as(), { code: 'ONE' });
    await createOrder(acme.as(), { code: 'TWO' });
    expect(await readOrder(acme.as(), { id: one.id, code: 'TWO' })).toBeNull();
  });

  test('needs an id or a code: BAD_USER_INPUT with a path', async () => {
    for (const by of [{}, { id: null, code: null }]) {
      const { code, issues } = await acme.as().refusal(orderCall, by);
      expect(code).toBe('BAD_USER_INPUT');
      expect(issues).toMatchObject([{ path: ['id'] }]);
    }
  });

  test('NUL in the code is the caller’s fault, not the server’s', async () => {
    expect((await acme.as().refusal(orderCall, { code: 'a\0' })).code).toBe('BAD_USER_INPUT');
  });
});

describe('what is not there, not yours, deleted or not an id at all gets one answer (C7)', () => {
  test('null when it is read by id', async () => {
    for (const [what, id] of nothing()) {
      const { data, errors } = await acme.as().send(orderCall, { id });
      expect({ what, data, errors }).toEqual({ what, data: { order: null }, errors: undefined });
    }
  });

  test('null when it is read by code', async () => {
    for (const code of ['THEIRS', 'DELETED', 'NOBODYS', '', '%', 'T_EIRS'])
      expect(await readOrder(acme.as(), { code })).toBeNull();
  });

  test.each(Object.entries(orderMutations))('NOT_FOUND from %s, alike to the byte', async (_, mutation) => {
    const answers: string[] = [];
    for (const [, id] of nothing()) {
      const answer = await acme.as().send(mutation, { id });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      // The trace id is new for each request; nothing else may differ, headers and status included.
      const { date: _date, ...headers } = answer.headers;
      const known = JSON.stringify({ ...answer, headers });
      const traceId = answer.errors?.[0]?.extensions.traceId ?? 'none';
      answers.push(known.replaceAll(traceId, 'trace'));
    }
    expect(new Set(answers).size).toBe(1);
  });

  test('and none of it touched the other client’s order or the deleted one', async () => {
    const look = 'select notes, status, version from orders where id = $1';
    expect(await globex.sql(look, [theirs.id])).toEqual([{ notes: null, status: 'PENDING', version: 1 }]);
    expect(await acme.sql(look, [deleted.id])).toMatchObject([{ notes: null, status: 'PENDING' }]);
  });
});
