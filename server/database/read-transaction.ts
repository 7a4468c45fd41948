import type { QueryResult } from 'pg';
import type { Connections } from './connections.js';
import { sendTogether } from './pipeline.js';
import { forgetPrepared, isStalePlan } from './prepared-names.js';
import type { Row, Statement } from './statement.js';

const begin: Statement = { text: 'begin isolation level repeatable read read only', values: [] };
const end: Statement = { text: 'commit', values: [] };

/**
 * Runs reads in one read-only transaction under the given settings, all in one round trip. The statements see one
 * snapshot, so a list and its count agree.
 * @param settings the transaction's role, search_path and so on, as one statement.
 */
export async function readTransaction(
  connections: Connections,
  settings: Statement,
  statements: readonly Statement[],
): Promise<QueryResult<Row>[]> {
  const client = await connections.connect();
  const run = async () => (await sendTogether(client, [begin, settings, ...statements, end])).slice(2, -1);
  try {
    return await run().catch(async (error: unknown) => {
      if (!isStalePlan(error)) throw error;
      // Here and not on another connection, which has prepared the same statement most likely.
      await forgetPrepared(client);
      return run();
    });
  } finally {
    client.release();
  }
}
