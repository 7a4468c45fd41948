import pg from 'pg';
import { vi } from 'vitest';

/** What was sent to PostgreSQL while `work` ran, by any connection of this process. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  // `query` has many overloads; the test only reads the first argument and hands all of them on.
  const original = Reflect.get(pg.Client.prototype, 'query') as (
    this: pg.Client,
    ...args: unknown[]
  ) => unknown;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [first] = args;
    texts.push(typeof first === 'string' ? first : String((first as { text?: unknown }).text));
    return original.apply(this, args) as never;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return texts;
}

/** Of those, the ones on a client's rows: not the transaction around them. */
export function onRows(texts: readonly string[]): string[] {
  return texts.filter((text) => !/^(begin|commit|rollback|select set_config|deallocate)/i.test(text));
}
