// Tried, each alone, and seen to fail: reads that don't wait for the judgement → "reads nothing"; a write that runs `fn` without
// it → "changes nothing: …"; updateClient without `enter` → "changes nothing outside …".
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrder, createOrderCall, orderCall } from '../../tests/world/order-calls.js';
import { statementsOf } from '../../tests/world/recorded-statements.js';
import { World, type SignedIn, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let orderId: string;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  orderId = (await createOrder(acme.as(), { code: 'FIRST' })).id;
});
afterAll(() => world.stop());

/** Signed in and not looked at yet. */
const fresh = () => world.login(acme.owner.user.email);
const asks = ({ accessToken }: SignedIn) => world.bearer(accessToken);
const readsOrder = (who: SignedIn) => asks(who).send(orderCall, { id: orderId });
const endedBySql = ({ accessToken }: SignedIn) => {
  const [, claims = ''] = accessToken.split('.');
  const { sid } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid: string };
  return acme.sql('update sessions set ended_at = now() where id = $1', [sid]);
};
const looksAtSessions = (text: string) => text.startsWith('select') && text.includes('"sessions"');

/** Statements of one request, without those of what runs beside it. */
async function sent(work: () => Promise<unknown>): Promise<string[]> {
  return (await statementsOf(work)).filter((text) => !text.includes('central'));
}

describe('the look at the session', () => {
  test('travels with the first read of a request, and is not repeated within a second', async () => {
    const somebody = await fresh();
    const first = await sent(() => readsOrder(somebody));
    // Settings, look and read, up to one Sync: what need not agree needs no BEGIN.
    expect(first).toHaveLength(3);
    expect(first.findIndex(looksAtSessions)).toBe(1);
    const second = await sent(() => readsOrder(somebody));
    expect(second).toHaveLength(2);
    expect(second.some(looksAtSessions)).toBe(false);
  });

  test('travels with the opening of the first write', async () => {
    const somebody = await fresh();
    const texts = await sent(() => asks(somebody).ask(createOrderCall, { input: { code: 'SECOND' } }));
    expect(texts.filter((text) => text.startsWith('begin'))).toHaveLength(1);
    expect(texts.findIndex(looksAtSessions)).toBe(2);
    expect(texts.filter(looksAtSessions)).toHaveLength(1);
  });

  test('is shared by requests that come together, and by the fields of one', async () => {
    const somebody = await fresh();
    const texts = await sent(() => Promise.all(Array.from({ length: 8 }, () => readsOrder(somebody))));
    expect(texts.filter(looksAtSessions)).toHaveLength(1);
    const another = await fresh();
    const fields = await sent(() => asks(another).ask('{ me { email } orders { totalCount } }'));
    expect(fields.filter(looksAtSessions)).toHaveLength(1);
  });

  test('is not needed by what touches no rows', async () => {
    const somebody = await fresh();
    expect(await sent(() => asks(somebody).ask('{ __typename client { name } }'))).toEqual([]);
  });
});

describe('a session that was ended behind the product’s back', () => {
  const codeOf = async (answer: ReturnType<typeof readsOrder>) =>
    (await answer).errors?.map(({ extensions }) => extensions['code']);

  test('reads nothing, by whatever field', async () => {
    const somebody = await fresh();
    await endedBySql(somebody);
    const { data, errors } = await asks(somebody).send(
      `{ order(id: "${orderId}") { code } me { email } client { usage { orders users } } }`,
    );
    expect(data ?? null).toBeNull();
    expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['UNAUTHENTICATED']),
    );
  });

  test('changes nothing: the write’s own statements are not even sent', async () => {
    const somebody = await fresh();
    await endedBySql(somebody);
    let refused: unknown;
    const texts = await sent(async () => {
      refused = await codeOf(asks(somebody).send(createOrderCall, { input: { code: 'NEVER' } }));
    });
    expect(refused).toEqual(['UNAUTHENTICATED']);
    expect(texts.some((text) => text.startsWith('insert'))).toBe(false);
    expect(await acme.sql(`select from orders where code = 'NEVER'`)).toEqual([]);
  });

  test('changes nothing outside of its rows either', async () => {
    const somebody = await fresh();
    await endedBySql(somebody);
    const rename = 'mutation { updateClient(input: { description: "gone" }) { description } }';
    let refused: unknown;
    const texts = await statementsOf(async () => {
      refused = await codeOf(asks(somebody).send(rename));
    });
    expect(refused).toEqual(['UNAUTHENTICATED']);
    // Not even for the moment until the record of it is refused.
    expect(texts.filter((text) => text.startsWith('update') && text.includes('clients'))).toEqual([]);
    expect(await acme.as().ask('{ client { description } }')).toEqual({ client: { description: null } });
  });

  test('is refused within a second where it was in use, for reads and writes', async () => {
    const [reader, writer] = [await fresh(), await fresh()];
    expect(await codeOf(readsOrder(reader))).toBeUndefined();
    expect(await codeOf(asks(writer).send(createOrderCall, { input: {} }))).toBeUndefined();
    await Promise.all([endedBySql(reader), endedBySql(writer)]);
    const soon = { timeout: 1_500, interval: 50 };
    await Promise.all([
      expect.poll(() => codeOf(readsOrder(reader)), soon).toEqual(['UNAUTHENTICATED']),
      expect
        .poll(() => codeOf(asks(writer).send(createOrderCall, { input: {} })), soon)
        .toEqual(['UNAUTHENTICATED']),
    ]);
  });
});
