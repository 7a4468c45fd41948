import type { Pool, QueryResult } from 'pg';
import { sendTogether } from './pipeline.js';
import type { Row, Statement } from './statement.js';

const begin: Statement = { text: 'begin isolation level repeatable read read only', values: [] };
const end: Statement = { text: 'commit', values: [] };

/** A table that changed under a prepared statement; a fresh connection has prepared nothing yet. */
const stalePlan = 'cached plan must not change result type';

/**
 * Runs reads in one read-only transaction under the given settings, all in one round trip. The statements see one
 * snapshot, so a list and its count agree.
 * @param settings the transaction's role, search_path and so on, as one statement.
 */
export async function readTransaction(
  pool: Pool,
  settings: Statement,
  statements: readonly Statement[],
): Promise<QueryResult<Row>[]> {
  try {
    return await attempt(pool, settings, statements);
  } catch (error) {
    if (error instanceof Error && error.message === stalePlan) return attempt(pool, settings, statements);
    throw error;
  }
}

async function attempt(
  pool: Pool,
  settings: Statement,
  statements: readonly Statement[],
): Promise<QueryResult<Row>[]> {
  const client = await pool.connect();
  let stale = false;
  try {
    const results = await sendTogether(client, [begin, settings, ...statements, end]);
    return results.slice(2, -1);
  } catch (error) {
    stale = error instanceof Error && error.message === stalePlan;
    throw error;
  } finally {
    client.release(stale);
  }
}
