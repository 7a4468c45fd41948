import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrder, createOrderCall, deleteOrder, readOrder } from '../../tests/world/order-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { Role } from '#server/identity/role.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  globex = await world.client('Globex');
});
afterAll(() => world.stop());

describe('a new order (A15)', () => {
  test('gets the next code when none is given, and stands at PENDING with nothing to pay', async () => {
    const order = await createOrder(acme.as());
    expect(order).toMatchObject({
      code: 'ORD-000001',
      status: 'PENDING',
      total: '0.00',
      notes: null,
      version: 1,
      createdBy: { id: acme.owner.user.id },
    });
    expect(order.createdAt).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/);
    expect(await readOrder(acme.as(), { id: order.id })).toEqual(order);
  });

  test('codes count up, for each client by itself', async () => {
    const { code } = await createOrder(acme.as());
    const next = await createOrder(acme.as());
    expect(Number(next.code.slice(4))).toBe(Number(code.slice(4)) + 1);
    expect((await createOrder(globex.as())).code).toBe('ORD-000001');
  });

  test('keeps the code that is given, trimmed', async () => {
    expect((await createOrder(acme.as(), { code: '  SPRING-7 ' })).code).toBe('SPRING-7');
  });

  test.each(['', '   ', null])('a blank code (%j) is none, and one is made', async (code) => {
    expect((await createOrder(acme.as(), { code })).code).toMatch(/^ORD-\d{6}$/);
  });

  test.each([
    ['1999.9', '1999.90'],
    ['0', '0.00'],
    [12.5, '12.50'],
    [7, '7.00'],
    [0.29, '0.29'],
    ['9999999999.99', '9999999999.99'],
    [null, '0.00'],
  ])('a total of %j is %s', async (given, kept) => {
    const { id, total } = await createOrder(acme.as(), { total: given });
    expect(total).toBe(kept);
    expect(await acme.sql('select total from orders where id = $1', [id])).toEqual([{ total: kept }]);
  });

  test.each([
    ['a third decimal', '1.005'],
    ['a third decimal as a number', 0.1 + 0.2],
    ['too much', '10000000000.00'],
    ['an exponent', '1e3'],
    ['no number', 'free'],
    ['an empty text', ''],
    ['NaN', 'NaN'],
    ['infinity', 'Infinity'],
    ['a comma', '1,50'],
    ['less than nothing', '-0.01'],
    ['less than nothing as a number', -5],
    ['a boolean', true],
    ['an object', { amount: 1 }],
  ])('%s is no total: BAD_USER_INPUT with its path', async (_, total) => {
    const { code, issues } = await acme.as().refusal(createOrderCall, { input: { total } });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path: ['input', 'total'] }]);
  });

  test('notes are trimmed; blank ones are none', async () => {
    expect((await createOrder(acme.as(), { notes: '  call first \n' })).notes).toBe('call first');
    expect((await createOrder(acme.as(), { notes: ' \n ' })).notes).toBeNull();
  });

  test.each([
    ['code', 'x'.repeat(41)],
    ['notes', 'x'.repeat(5001)],
  ])('a %s that is too long is refused with its path', async (field, text) => {
    const { code, issues } = await acme.as().refusal(createOrderCall, { input: { [field]: text } });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path: ['input', field] }]);
  });

  test.each(['code', 'notes'])('NUL in %s is refused with its path (A18)', async (field) => {
    const { code, issues } = await acme.as().refusal(createOrderCall, { input: { [field]: 'a\0b' } });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path: ['input', field] }]);
  });

  test('text of every script and quotes that would end a literal come back as they went in', async () => {
    const notes = `Ñandú 東京 🧰 "'; drop table orders; -- \\ $1 %s`;
    const { id } = await createOrder(acme.as(), { notes });
    expect((await readOrder(acme.as(), { id }))?.notes).toBe(notes);
  });
});

describe('the code of an order (A4, A15, C5)', () => {
  test('is unique within the client: CONFLICT on the field code, and nothing is stored', async () => {
    await createOrder(acme.as(), { code: 'TAKEN' });
    const refusal = await acme.as().refusal(createOrderCall, { input: { code: 'TAKEN', notes: 'second' } });
    expect(refusal).toMatchObject({ code: 'CONFLICT', field: 'code' });
    expect(await acme.sql(`select from orders where code = 'TAKEN'`)).toHaveLength(1);
  });

  test('says nothing to another client, which may use the same', async () => {
    await createOrder(acme.as(), { code: 'SHARED-NAME' });
    const theirs = await createOrder(globex.as(), { code: 'SHARED-NAME' });
    expect(theirs.createdBy).toEqual({ id: globex.owner.user.id });
  });

  test('stays taken when the order is deleted', async () => {
    const { id } = await createOrder(acme.as(), { code: 'GONE' });
    await deleteOrder(acme.as(), id);
    const refusal = await acme.as().refusal(createOrderCall, { input: { code: 'GONE' } });
    expect(refusal).toMatchObject({ code: 'CONFLICT', field: 'code' });
  });

  test('upper and lower case are two codes', async () => {
    await createOrder(acme.as(), { code: 'case' });
    await expect(createOrder(acme.as(), { code: 'CASE' })).resolves.toMatchObject({ code: 'CASE' });
  });
});

describe('who made an order', () => {
  test('is the user who called, whoever that is', async () => {
    const seller = await acme.join(Role.SELLER);
    const { id, createdBy } = await createOrder(acme.as(Role.SELLER));
    expect(createdBy).toEqual({ id: seller.user.id });
    const seen = await acme
      .as()
      .ask(`query ($id: ID) { order(id: $id) { createdBy { email role client { slug } } } }`, { id });
    expect(seen).toEqual({
      order: { createdBy: { email: seller.user.email, role: 'SELLER', client: { slug: acme.slug } } },
    });
  });

  test('can’t be said by the caller, nor can the client (A17)', async () => {
    for (const forged of ['clientId', 'client_id', 'createdBy', 'createdById', 'id', 'status', 'version']) {
      const input = { code: `FORGED-${forged}`, [forged]: globex.id };
      const refusal = await acme.as().refusal(createOrderCall, { input });
      expect(refusal.code).toBe('BAD_USER_INPUT');
    }
    expect(await acme.sql(`select from orders where code like 'FORGED%'`)).toEqual([]);
  });
});
