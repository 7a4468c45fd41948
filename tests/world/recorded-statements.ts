import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { vi } from 'vitest';
import { Batch } from '#server/database/batch.js';

export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

function sentIn(query: unknown): readonly SentStatement[] {
  if (typeof query === 'string') return [{ text: query, values: [] }];
  if (query instanceof Batch) return query.statements;
  const { text, values = [] } = query as { text: string; values?: unknown[] };
  return [{ text, values }];
}

const within = new AsyncLocalStorage<true>();

/** What `work` sent to PostgreSQL, by any connection of this process; not what the server does by itself meanwhile. */
export async function sentBy(work: () => Promise<unknown>): Promise<SentStatement[]> {
  const sent: SentStatement[] = [];
  // `query` has many overloads; the test only reads the first argument and hands all of them on.
  const original = Reflect.get(pg.Client.prototype, 'query') as (
    this: pg.Client,
    ...args: unknown[]
  ) => unknown;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    if (within.getStore()) sent.push(...sentIn(args[0]));
    return original.apply(this, args) as never;
  });
  try {
    await within.run(true, work);
  } finally {
    spy.mockRestore();
  }
  return sent;
}

/** The texts alone. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  return (await sentBy(work)).map(({ text }) => text);
}

/** Of those, the ones on a client's rows: not the transaction around them. */
export function onRows(texts: readonly string[]): string[] {
  return texts.filter((text) => !/^(begin|commit|rollback|select set_config|deallocate)/i.test(text));
}
