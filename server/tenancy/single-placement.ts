import type { Pool } from 'pg';
import { minSchema, newestMigration } from '../../migrations/tenant/list.js';
import type { SingleClient } from '#server/config/single-client.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import type { OpenPlacement } from './open-placement.js';

/** Where the rows of a client served alone are: its own login signs in, so there is no role to enter. @param newest its last migration. */
export function singlePlacement(
  connections: Pool,
  { schema }: SingleClient,
  statementTimeoutMs: number,
  newest: string,
): OpenPlacement {
  const isBehind = newest < newestMigration;
  return { connections, schema, role: undefined, statementTimeoutMs, prepares: true, isBehind };
}

/** No such schema, no such table, or no right to it. */
const notThere = new Set(['3F000', '42P01', '42501']);

/**
 * Looks whether the database of DATABASE_URL holds the client of SINGLE_CLIENT, migrated far enough for this code: such a
 * server migrates nothing itself. @returns its last migration. @throws Error with one line for whoever runs it
 */
export async function assertServable(
  db: Pick<Pool, 'query'>,
  { id, slug, schema }: SingleClient,
): Promise<string> {
  const ask = `select (select name from ${q(schema)}.mikro_orm_migrations order by name collate "C" desc limit 1) as newest,
      exists (select from ${q(schema)}.residents where client_id = $1) as lives`;
  const { rows } = await db
    .query<{ newest: string | null; lives: boolean }>(ask, [id])
    .catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && notThere.has(String(error.code)))) throw error;
      throw new Error(
        `The tables of “${slug}” are not in the schema ${schema} of DATABASE_URL, or not to be read.`,
      );
    });
  const { newest = null, lives = false } = rows[0] ?? {};
  if (newest === null || newest < minSchema)
    throw new Error(
      `The tables of “${slug}” are behind (${newest ?? 'none'}; this server needs ${minSchema}): the installation that they belong to migrates them.`,
    );
  if (!lives) throw new Error(`The schema ${schema} of DATABASE_URL does not hold the client “${slug}”.`);
  return newest;
}
