// Tried: with `selectionOf` giving every column, "only the columns" fails; with the count sent always, "no count" fails; with
// `scopeConditions` left out of joins, "every table" fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrder } from '../../../tests/world/order-calls.js';
import { onRows, statementsOf } from '../../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  for (const code of ['A', 'B', 'C']) await createOrder(acme.as(), { code });
});
afterAll(() => world.stop());

/** Statements on orders that one operation sends, whatever the poller and the look at the session add. */
async function sent(query: string): Promise<string[]> {
  const texts = onRows(await statementsOf(() => acme.as().ask(query)));
  return texts.filter((text) => text.includes('"orders"'));
}

const columnsOf = (text = '') =>
  [...(/^select (.*?) from/.exec(text)?.[1] ?? '').matchAll(/"(\w+)" as/g)]
    .map(([, name]) => name ?? '')
    .sort();

describe('the read path (architecture 7)', () => {
  test('asks for only the columns that the query names, the key and the sort', async () => {
    const [list] = await sent('{ orders { nodes { code total } } }');
    expect(columnsOf(list)).toEqual(['code', 'created_at', 'id', 'total']);
    const [one] = await sent('{ order(code: "A") { status } }');
    expect(columnsOf(one)).toEqual(['id', 'status']);
    const [skipped] = await sent('{ order(code: "A") { code notes @skip(if: true) } }');
    expect(columnsOf(skipped)).toEqual(['code', 'id']);
  });

  test('a list is one statement, whatever it names and however long it is', async () => {
    const list =
      '{ orders { edges { cursor node { id code status total notes version createdBy { email client { name } } } } pageInfo { endCursor hasNextPage } } }';
    expect(await sent(list)).toHaveLength(1);
  });

  test('a count is asked for only where totalCount is named, and rows only where they are', async () => {
    const [rows, ...none] = await sent('{ orders { nodes { id } } }');
    expect([rows?.includes('count('), none]).toEqual([false, []]);
    const counted = await sent('{ orders { totalCount } }');
    expect(counted).toHaveLength(1);
    expect(counted[0]).toMatch(/^select count\(\*\)/);
    expect(await sent('{ orders { nodes { id } totalCount } }')).toHaveLength(2);
    expect(await sent('{ orders { __typename } }')).toEqual([]);
  });

  test('a relation is joined once, and only where it is named', async () => {
    const [without] = await sent('{ orders { nodes { code } } }');
    expect(without).not.toContain('join');
    const [once] = await sent('{ orders { nodes { a: createdBy { id } b: createdBy { email } } } }');
    expect(once?.match(/ join /g)).toHaveLength(1);
    expect(columnsOf(once)).toEqual(['created_at', 'email', 'id', 'id']);
  });

  test('every table of a statement carries the client’s predicate', async () => {
    const [joined = ''] = await sent('{ orders { nodes { createdBy { email } } } }');
    const tables = [...joined.matchAll(/"shared"\."\w+" (t\d+)/g)].map(([, alias]) => alias);
    expect(tables).toEqual(['t0', 't1']);
    for (const alias of tables) expect(joined).toMatch(new RegExp(`${alias}\\."client_id" = \\$\\d+`));
    const [counted = ''] = await sent('{ orders { totalCount } }');
    expect(counted).toMatch(/t0\."client_id" = \$1/);
  });

  test('values never stand in the text', async () => {
    const secret = `x' or '1'='1`;
    const texts = await statementsOf(() =>
      acme.as().ask('query ($s: String) { orders(filter: { search: $s }) { totalCount } }', { s: secret }),
    );
    expect(texts.join('\n')).not.toContain(secret);
    expect(texts.join('\n')).not.toContain(acme.id);
  });

  test('lists that differ only in values, or little in size, share one text, so one prepared statement', async () => {
    const texts = new Set([
      ...(await sent('{ orders(first: 12, filter: { status: [PENDING] }) { nodes { id } } }')),
      ...(await sent('{ orders(first: 19, filter: { status: [SHIPPED, PENDING] }) { nodes { id } } }')),
    ]);
    expect(texts.size).toBe(1);
  });

  test('a mutation reads its answer in its own transaction, by the selection', async () => {
    const texts = await sent('mutation { createOrder(input: { code: "M" }) { code } }');
    const reads = texts.filter((text) => text.startsWith('select'));
    expect(reads.map(columnsOf)).toEqual([['code', 'id']]);
  });
});
