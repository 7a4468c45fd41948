// Tried: with `belongsTo` left out of the signature every cursor of another list below is accepted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrder } from '../../tests/world/order-calls.js';
import { page, pageCall } from '../../tests/world/order-pages.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
let cursor: string;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  globex = await world.client('Globex');
  for (const client of [acme, globex])
    for (const code of ['A', 'B', 'C']) await createOrder(client.as(), { code, notes: 'same', total: '5' });
  cursor = await cursorOf(acme, {});
});
afterAll(() => world.stop());

async function cursorOf(client: TestClient, variables: object): Promise<string> {
  const { endCursor } = (await page(client.as(), { first: 1, ...variables })).pageInfo;
  if (endCursor === null) throw new Error('The list is empty.');
  return endCursor;
}

/** The signed position, changed by the caller: bytes 0 to 15 are the signature. */
function forged(): string {
  const bytes = Buffer.from(cursor, 'base64url');
  const position = JSON.parse(bytes.subarray(16).toString()) as unknown[];
  position[0] = '2000-01-01T00:00:00.000Z';
  return Buffer.concat([bytes.subarray(0, 16), Buffer.from(JSON.stringify(position))]).toString('base64url');
}

const unsigned = () => Buffer.from(JSON.stringify(['2026-01-01T00:00:00.000Z', 'x'])).toString('base64url');

describe('a cursor is good for the list that it was made in', () => {
  test('there it goes on', async () => {
    const next = await page(acme.as(), { first: 1, after: cursor });
    expect(next.nodes).toHaveLength(1);
  });

  test('it tells nothing of the row but its place in the sort', () => {
    expect(Buffer.from(cursor, 'base64url').subarray(16).toString()).not.toContain(acme.id);
  });

  test.each([
    ['a forged position', () => forged()],
    ['a cut one', () => cursor.slice(0, -3)],
    ['only the signature', () => Buffer.from(cursor, 'base64url').subarray(0, 16).toString('base64url')],
    ['one byte of the signature changed', () => `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`],
    ['no signature at all', unsigned],
    ['nonsense', () => 'nonsense'],
    ['nothing', () => ''],
    ['not base64', () => '%%%'],
    ['something huge', () => 'A'.repeat(100_000)],
    ['another client’s', () => cursorOf(globex, {})],
    ['one of another sort', () => cursorOf(acme, { orderBy: 'CREATED_AT_ASC' })],
    ['one of another filter', () => cursorOf(acme, { filter: { search: 'same' } })],
    ['one of a sort by total', () => cursorOf(acme, { orderBy: 'TOTAL_DESC' })],
  ])('%s is BAD_USER_INPUT, after as well as before', async (_, make) => {
    const foreign = await make();
    for (const argument of ['after', 'before']) {
      const { code, issues } = await acme.as().refusal(pageCall, { [argument]: foreign });
      expect(code).toBe('BAD_USER_INPUT');
      expect(issues).toMatchObject([{ path: [argument] }]);
    }
  });

  test('filters in words that mean the same make the same list', async () => {
    const filtered = await cursorOf(acme, { filter: { search: 'same', status: ['PENDING'] } });
    const next = await page(acme.as(), {
      first: 1,
      after: filtered,
      filter: { status: ['PENDING'], search: ' same ' },
    });
    expect(next.nodes).toHaveLength(1);
  });
});
