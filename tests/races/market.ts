import type { ApiError } from '../world/caller.js';
import type { TestClient } from '../world/world.js';

/** A client under load: somebody who calls its API as often at once as wanted, and the way to its rows behind the product's back. */
export interface Market extends Pick<TestClient, 'id' | 'sql'> {
  readonly send: <T>(
    query: string,
    variables: object,
  ) => Promise<{ readonly data: T | null | undefined; readonly errors: readonly ApiError[] | undefined }>;
}

export function marketOf(client: TestClient): Market {
  const caller = client.as();
  return {
    id: client.id,
    sql: (text, values) => client.sql(text, values),
    send: (query, variables) => caller.send(query, variables),
  };
}

/** Opens every connection of the server's pool first: on a cold one they come up one after the other, and nothing races. */
export async function warm({ send }: Market): Promise<void> {
  await Promise.all(Array.from({ length: 24 }, () => send('{ orders { totalCount } }', {})));
}

/** How often each came: an error's code, or `done`. */
export function tally(
  answers: readonly { readonly errors: readonly ApiError[] | undefined }[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { errors } of answers) {
    const code = errors?.[0]?.extensions.code ?? 'done';
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Deadlocks so far where the client's rows are; PostgreSQL counts them a second late. The write door hides them: it tries again. */
export async function deadlocks({ sql }: Market): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const [row] = await sql<{ n: number }>(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  );
  return row?.n ?? 0;
}
