// Tried: with `commit` not looking at its answer the API says that the first of these orders was made.
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

describe('a write that PostgreSQL does not commit (architecture 5)', () => {
  test('because a failed statement was swallowed: the API answers an error and nothing is stored', async () => {
    const original = Reflect.get(ClientReader.prototype, 'one') as (
      this: ClientReader,
      ...args: unknown[]
    ) => Promise<unknown>;
    const spy = vi.spyOn(ClientReader.prototype, 'one').mockImplementation(async function (
      this: ClientReader,
      ...args: unknown[]
    ) {
      const answer = await original.apply(this, args);
      const { send } = Reflect.get(this, 'options') as ReaderOptions;
      await send([{ text: 'select 1 / 0', values: [] }]).catch(() => undefined);
      return answer as never;
    });
    try {
      const refusal = await acme.as().refusal(createOrderCall, { input: { code: 'SWALLOWED' } });
      expect(refusal.code).toBe('INTERNAL_SERVER_ERROR');
    } finally {
      spy.mockRestore();
    }
    expect(await world.sql(`select from shared.orders where code = 'SWALLOWED'`)).toEqual([]);
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
