// Tried, and each seen to fail: a look before every request; no limit; no memory of
// what is no key; the use noted at each request; the answer waiting for it.
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeKey } from '../../tests/world/key-calls.js';
import { onRows, statementsOf } from '../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start({ RATE_LIMIT: 'on', RATE_LIMIT_SIGNIN_ADDRESS: '20/15m', TRUST_PROXY: 'on' });
  acme = await world.client('Acme');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

const read = '{ orders { nodes { id } } }';
const verbs = ['order:read', 'order:create'];
const looks = (texts: string[]) =>
  texts.filter((text) => text.startsWith('select') && text.includes('"api_keys"'));
/** Statements of one request, without those of what runs beside it. */
const sent = async (work: () => Promise<unknown>) =>
  (await statementsOf(work)).filter((text) => !text.includes('central'));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Nobody waits for it, so a count of statements has to. */
const noted = () => world.server.services.keyUses.settled();

describe('the look at a key', () => {
  test('is made once when it first comes, and then travels with what is asked anyway, once a second', async () => {
    const shop = world.bearer((await makeKey(acme.as(), verbs)).key);
    const first = await sent(() => shop.ask(read));
    expect(looks(first)).toHaveLength(1);
    await noted();
    const second = await sent(() => shop.ask(read));
    expect([second.length, looks(second).length]).toEqual([2, 0]);
    await pause(1_100);
    const third = await sent(() => shop.ask(read));
    expect([third.length, looks(third).length]).toEqual([3, 1]);
    await pause(1_100);
    const written = await sent(() => shop.ask('mutation { createOrder(input: { code: "ONE" }) { id } }'));
    expect(written.filter((text) => text.startsWith('begin'))).toHaveLength(1);
    expect(looks(written)).toHaveLength(1);
  });

  test('is shared by requests that come together', async () => {
    const shop = world.bearer((await makeKey(acme.as(), verbs)).key);
    const texts = await sent(() => Promise.all(Array.from({ length: 8 }, () => shop.ask(read))));
    expect(looks(texts)).toHaveLength(1);
  });
});

describe('guesses', () => {
  const from = (text: string, address: string) => world.bearer(text).with({ 'x-forwarded-for': address });
  const codeOf = async (text: string, address: string) => (await from(text, address).refusal(read)).code;
  const guess = (client = acme.id) =>
    `vec_${Buffer.concat([Buffer.from(client.replaceAll('-', ''), 'hex'), randomBytes(32)]).toString('base64url')}`;

  test('are answered alike, and after twenty from one address nothing is asked for them any more', async () => {
    const codes: string[] = [];
    const texts = await statementsOf(async () => {
      for (let i = 0; i < 50; i += 1) codes.push(await codeOf(guess(), '203.0.113.1'));
    });
    const many = (times: number, code: string) => Array.from({ length: times }, () => code);
    expect(codes).toEqual([...many(20, 'UNAUTHENTICATED'), ...many(30, 'TOO_MANY_REQUESTS')]);
    expect(looks(texts)).toHaveLength(20);
    // Nor is anybody at another address held back.
    const { key } = await makeKey(acme.as(), verbs);
    await from(key, '203.0.113.2').ask(read);
  });

  test('at once are counted as well as one after the other', async () => {
    const texts = await statementsOf(() =>
      Promise.all(Array.from({ length: 100 }, () => codeOf(guess(), '203.0.113.3'))),
    );
    expect(looks(texts)).toHaveLength(20);
  });

  test('of clients that are not there ask the registry no more often', async () => {
    const nowhere = () => guess(`0198a0b0-0000-7000-8000-${randomBytes(6).toString('hex')}`);
    const texts = await statementsOf(async () => {
      for (let i = 0; i < 50; i += 1) await codeOf(nowhere(), '203.0.113.4');
    });
    expect(onRows(texts).length).toBeLessThanOrEqual(20);
  });

  test('that are repeated are asked for once', async () => {
    const wrong = guess();
    const texts = await statementsOf(async () => {
      for (let i = 0; i < 50; i += 1) expect(await codeOf(wrong, '203.0.113.5')).toBe('UNAUTHENTICATED');
    });
    expect(looks(texts)).toHaveLength(1);
  });

  test('are no matter for keys that are good: however many come from one address', async () => {
    for (let i = 0; i < 30; i += 1) {
      const { key } = await makeKey(acme.as(), verbs);
      await from(key, '203.0.113.6').ask(read);
      await acme.sql('update api_keys set revoked_at = now() where client_id = $1', [acme.id]);
    }
  });
});

describe('the last use of a key', () => {
  const lastUse = async (id: string) =>
    (
      await acme.sql<{ at: Date | null; entries: number }>(
        `select last_used_at as at, (select count(*)::int from changes where row_id = $1) as entries
         from api_keys where id = $1`,
        [id],
      )
    )[0];

  test('is noted after the answer, once a minute, and is no change of the key', async () => {
    const { id, key } = await makeKey(acme.as(), verbs);
    const shop = world.bearer(key);
    const before = new Date();
    await shop.ask(read);
    await noted();
    const first = await lastUse(id);
    expect(first?.at?.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1);
    expect(first?.entries).toBe(1);
    const texts = await statementsOf(async () => {
      for (let i = 0; i < 5; i += 1) await shop.ask(read);
      await noted();
    });
    expect(texts.filter((text) => text.includes('last_used_at ='))).toEqual([]);
    expect(await lastUse(id)).toEqual(first);
  });

  test('keeps nobody waiting, not even where it can’t be noted', async () => {
    const { id, key } = await makeKey(acme.as(), verbs);
    const holder = await world.behind.connectionOf(acme.id);
    try {
      await holder.query('begin');
      await holder.query('select from api_keys where id = $1 for update', [id]);
      await world.bearer(key).ask(read);
      await holder.query('rollback');
    } finally {
      await holder.end();
    }
    await noted();
    expect((await lastUse(id))?.at).not.toBeNull();
  });
});
