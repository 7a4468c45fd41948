import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, page, pageCall, walk } from '../../tests/world/order-pages.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;

const rows: [code: string, status: string, notes: string | null, createdAt: string][] = [
  ['A-1', 'PENDING', 'Tornillos de ACERO', '2026-01-01T00:00:00.000Z'],
  ['A-2', 'CONFIRMED', '100% cotton', '2026-01-02T00:00:00.000Z'],
  ['A-3', 'SHIPPED', 'under_score', '2026-01-03T00:00:00.000Z'],
  ['A-4', 'CANCELLED', 'back\\slash', '2026-01-04T00:00:00.000Z'],
  ['B%5', 'PENDING', null, '2026-01-05T00:00:00.000Z'],
  ['B_6', 'CONFIRMED', 'Ñandú', '2026-01-06T00:00:00.000Z'],
];

beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  const globex = await world.client('Globex');
  for (const client of [acme, globex])
    for (const [code, status, notes, createdAt] of rows)
      await client.sql(
        `insert into orders (client_id, id, code, status, notes, created_at) values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
        [client.id, client === globex ? `${code}-theirs` : code, status, notes, createdAt],
      );
});
afterAll(() => world.stop());

const found = async (filter: object | null) =>
  codesOf(await page(acme.as(), { filter, orderBy: 'CREATED_AT_ASC' }));
const everything = rows.map(([code]) => code);

describe('filters of a list', () => {
  test.each([
    [['PENDING'], ['A-1', 'B%5']],
    [
      ['PENDING', 'SHIPPED'],
      ['A-1', 'A-3', 'B%5'],
    ],
    [['CANCELLED', 'CANCELLED'], ['A-4']],
    [[], everything],
    [null, everything],
  ])('status %j', async (status, codes) => {
    expect(await found({ status })).toEqual(codes);
  });

  test.each([
    ['acero', ['A-1']],
    ['TORNILLOS', ['A-1']],
    ['a-', ['A-1', 'A-2', 'A-3', 'A-4']],
    ['ñandú', ['B_6']],
    ['  acero  ', ['A-1']],
    ['%', ['A-2', 'B%5']],
    ['_', ['A-3', 'B_6']],
    ['\\', ['A-4']],
    ['0%', ['A-2']],
    ['A%1', []],
    ['A_1', []],
    ['%%', []],
    [`' or true --`, []],
    ['', everything],
    ['   ', everything],
    [null, everything],
  ])('search %j in code and notes, every sign meaning itself', async (search, codes) => {
    expect(await found({ search })).toEqual(codes);
  });

  test('createdFrom takes its own moment in, createdTo leaves it out', async () => {
    expect(await found({ createdFrom: '2026-01-05T00:00:00Z' })).toEqual(['B%5', 'B_6']);
    expect(await found({ createdTo: '2026-01-02T00:00:00Z' })).toEqual(['A-1']);
    expect(
      await found({ createdFrom: '2026-01-03T00:00:00+00:00', createdTo: '2026-01-04T01:00:00+01:00' }),
    ).toEqual(['A-3']);
    expect(await found({ createdFrom: '2026-02-01T00:00:00Z', createdTo: '2026-01-01T00:00:00Z' })).toEqual(
      [],
    );
  });

  test('all that is given must hold, and the count counts just that', async () => {
    const filter = { status: ['PENDING', 'CONFIRMED'], search: 'b', createdTo: '2026-01-06T00:00:00Z' };
    const { totalCount, nodes } = await page(acme.as(), { filter, first: 1 });
    expect([totalCount, nodes.map(({ code }) => code)]).toEqual([1, ['B%5']]);
    expect((await page(acme.as(), { filter: { status: ['PENDING'] }, first: 1 })).totalCount).toBe(2);
  });

  test('hold on every page of a walk', async () => {
    const pages = await walk(acme.as(), 'forward', 2, { filter: { search: 'A-' }, orderBy: 'CODE_ASC' });
    expect(pages.map(codesOf)).toEqual([
      ['A-1', 'A-2'],
      ['A-3', 'A-4'],
    ]);
  });

  test.each([
    [{ search: 'x'.repeat(201) }, ['filter', 'search']],
    [{ search: 'a\0b' }, ['filter', 'search']],
    [{ status: ['LOST'] }, ['filter', 'status', 0]],
    [{ createdFrom: 'yesterday' }, ['filter', 'createdFrom']],
    [{ clientId: 'x' }, ['filter']],
  ])('%.40j is BAD_USER_INPUT at %j', async (filter, path) => {
    const { code, issues } = await acme.as().refusal(pageCall, { filter });
    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toMatchObject([{ path }]);
  });
});

describe('the selection of a list', () => {
  test('may use aliases, fragments, @include and @skip', async () => {
    const answer = await acme.as().ask(
      `query ($yes: Boolean!, $no: Boolean!) {
        one: orders(first: 1, orderBy: CODE_ASC) { how: totalCount rows: nodes { ...short } }
        two: orders(first: 1, orderBy: CREATED_AT_DESC) { ...counted @include(if: $no) nodes { name: code notes @skip(if: $yes) } }
        three: orders(first: 1, orderBy: CODE_ASC) { edges { node { code } } edges { node { ... on Order { status } } } }
      }
      fragment short on Order { ref: code ... @include(if: $yes) { status } }
      fragment counted on OrderConnection { totalCount }`,
      { yes: true, no: false },
    );
    expect(answer).toEqual({
      one: { how: 6, rows: [{ ref: 'A-1', status: 'PENDING' }] },
      two: { nodes: [{ name: 'B_6' }] },
      three: { edges: [{ node: { code: 'A-1', status: 'PENDING' } }] },
    });
  });

  test('may ask for one relation under two names', async () => {
    const { id } = acme.owner.user;
    await acme.sql(`update orders set created_by_id = $2 where client_id = $1 and code = 'A-1'`, [
      acme.id,
      id,
    ]);
    const answer = await acme
      .as()
      .ask('{ order(code: "A-1") { maker: createdBy { id } createdBy { role client { slug } } } }');
    expect(answer).toEqual({
      order: { maker: { id }, createdBy: { role: 'OWNER', client: { slug: acme.slug } } },
    });
    expect(await acme.as().ask('{ order(code: "A-2") { createdBy { id } } }')).toEqual({
      order: { createdBy: null },
    });
  });
});
