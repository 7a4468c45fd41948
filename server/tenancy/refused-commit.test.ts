// Tried: with `commit` not looking at its answer the API says that the first of these orders was made; with statements let
// through after COMMIT the second one reaches PostgreSQL.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createOrderCall } from '../../tests/world/order-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { ClientReader } from './client-reader.js';
import type { ReaderOptions } from './reader-options.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client();
});
afterAll(() => world.stop());

type Kept = (this: ClientReader, ...args: unknown[]) => Promise<unknown>;
type Sent = Promise<unknown>;

/** While an order is made, has a statement sent beside the one that reads the answer. */
async function making(
  code: string,
  beside: (read: () => Promise<unknown>, send: () => Sent) => Promise<unknown>,
): Promise<string | undefined> {
  const original = Reflect.get(ClientReader.prototype, 'kept') as Kept;
  const spy = vi.spyOn(ClientReader.prototype, 'kept').mockImplementation(async function (
    this: ClientReader,
    ...args: unknown[]
  ) {
    const { send } = Reflect.get(this, 'options') as ReaderOptions;
    const fails = { text: 'select 1 / 0', values: [] };
    return (await beside(
      () => original.apply(this, args),
      () => send([fails]),
    )) as never;
  });
  try {
    const { errors } = await acme.as().send(createOrderCall, { input: { code } });
    return errors?.[0]?.extensions.code;
  } finally {
    spy.mockRestore();
  }
}

const stored = (code: string) => world.sql(`select code from shared.orders where code = $1`, [code]);

describe('a write that PostgreSQL does not commit (architecture 5)', () => {
  test('because a failed statement was swallowed: the API answers an error and nothing is stored', async () => {
    const refusal = await making('SWALLOWED', async (read, send) => {
      const answer = read();
      send().catch(() => undefined);
      return answer;
    });
    expect(refusal).toBe('INTERNAL_SERVER_ERROR');
    expect(await stored('SWALLOWED')).toEqual([]);
  });

  test('what comes after its COMMIT is not sent: there it would have neither client nor gate', async () => {
    const late: unknown[] = [];
    await making('EARLY', async (read, send) => {
      const answer = await read();
      await send().catch((error: unknown) => late.push(error));
      return answer;
    });
    expect(late).toEqual([new Error('Nothing follows the COMMIT of a write.')]);
    expect(await stored('EARLY')).toHaveLength(1);
  });

  test('because COMMIT itself fails: the same, and the next write works', async () => {
    await world.sql(
      `create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'at commit'; end $$`,
    );
    await world.sql(`create constraint trigger refuse after insert on shared.orders deferrable initially deferred
      for each row when (new.code = 'DEFERRED') execute function public.refuse()`);
    const refusal = await acme.as().refusal(createOrderCall, { input: { code: 'DEFERRED' } });
    expect(refusal.code).toBe('INTERNAL_SERVER_ERROR');
    expect(await world.sql(`select from shared.orders where code = 'DEFERRED'`)).toEqual([]);
    await acme.as().ask(createOrderCall, { input: { code: 'NEXT' } });
  });
});
