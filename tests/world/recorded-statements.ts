import pg from 'pg';
import { vi } from 'vitest';
import { Batch } from '#server/database/batch.js';

function textsOf(query: unknown): string[] {
  if (typeof query === 'string') return [query];
  if (query instanceof Batch) return query.statements.map(({ text }) => text);
  return [String((query as { text?: unknown }).text)];
}

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
    texts.push(...textsOf(args[0]));
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
