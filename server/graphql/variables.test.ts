import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Register } from '../../tests/world/documents.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

const CreateOrder = 'mutation ($input: CreateOrderInput!) { createOrder(input: $input) { id } }';
const Orders =
  'query ($filter: OrderFilter, $first: Int) { orders(filter: $filter, first: $first) { totalCount } }';

async function fault(document: string, variables: object) {
  const { errors } = await acme.as().send(document, variables);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const issues = errors?.[0]?.extensions['issues'] as { path: unknown[]; message: string }[];
  expect(issues).toHaveLength(1);
  return { path: issues[0]?.path, message: issues[0]?.message, shown: errors?.[0]?.message };
}

describe('a variable of the wrong type is BAD_USER_INPUT and says where (A18)', () => {
  test.each([
    ['a value inside an input', CreateOrder, { input: { total: 'many' } }, ['input', 'total']],
    ['a value of another type', CreateOrder, { input: { notes: 5 } }, ['input', 'notes']],
    ['a whole input', CreateOrder, { input: 'x' }, ['input']],
    ['an input that is missing', CreateOrder, {}, ['input']],
    ['an input that is null', CreateOrder, { input: null }, ['input']],
    ['a field that is missing', Register, { input: { email: 'a@example.test' } }, ['input']],
    ['a field that is not there', CreateOrder, { input: { discount: 1 } }, ['input']],
    ['an enum in a list', Orders, { filter: { status: ['PENDING', 'LOST'] } }, ['filter', 'status', 1]],
    ['a number that is text', Orders, { first: 'ten' }, ['first']],
    ['a number beyond 32 bits', Orders, { first: 2 ** 40 }, ['first']],
    ['a moment', Orders, { filter: { createdFrom: 'yesterday' } }, ['filter', 'createdFrom']],
  ])('%s', async (_what, document, variables, path) => {
    expect((await fault(document, variables)).path).toEqual(path);
  });

  test('whatever the value looks like', async () => {
    const notes = { 'a"; at "x.y"; b': '"; Variable "$z" got invalid value 1 at "z.z"; ' };
    const { path, message } = await fault(CreateOrder, { input: { notes } });
    expect(path).toEqual(['input', 'notes']);
    expect(message).toBe('String cannot represent a non string value.');
  });

  test('a value with a semicolon, where the whole input is at fault', async () => {
    const { path, message } = await fault(Register, { input: { email: 'a; b at "c.d"; e' } });
    expect(path).toEqual(['input']);
    expect(message).toMatch(/^Field "password" of required type "String!" was not provided\.$/);
  });

  test('never telling the value back', async () => {
    const found = await fault(Register, {
      input: { password: 'Xq7-unmistakable', email: 'a@example.test', more: 1 },
    });
    expect(JSON.stringify(found)).not.toContain('Xq7');
    expect(found.shown).toBe(found.message);
  });

  test('a value of a megabyte does not hold the server up', async () => {
    const started = performance.now();
    await fault(CreateOrder, { input: { notes: [`${'";'.repeat(150_000)}`] } });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('NUL in any text (A18)', () => {
  test.each([
    ['input', 'mutation ($v: String!) { createOrder(input: { notes: $v }) { id } }', ['input', 'notes']],
    ['argument', 'query ($v: String!) { order(code: $v) { id } }', ['code']],
    ['filter', 'query ($v: String!) { orders(filter: { search: $v }) { totalCount } }', ['filter', 'search']],
    ['cursor', 'query ($v: String!) { orders(after: $v) { totalCount } }', ['after']],
    ['token', 'mutation ($v: String!) { refresh(refreshToken: $v) { accessToken } }', ['refreshToken']],
  ])('is refused where it is: %s', async (_where, document, path) => {
    expect((await fault(document, { v: 'a\0b' })).path).toEqual(path);
  });
});
