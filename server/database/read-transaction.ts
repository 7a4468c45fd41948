import type { Connections } from './connections.js';
import { sendTogether } from './pipeline.js';
import { forgetPrepared, isStalePlan } from './prepared-names.js';
import type { Answer, Statement } from './statement.js';

const begin: Statement = {
  text: 'begin isolation level repeatable read read only',
  values: [],
  reusable: true,
};
const end: Statement = { text: 'commit', values: [], reusable: true };

/**
 * Runs reads in one read-only transaction under the given settings, all in one round trip. The statements see one
 * snapshot, so a list and its count agree.
 * @param settings the transaction's role, search_path and so on, as one statement.
 */
export async function readTransaction(
  connections: Connections,
  settings: Statement,
  statements: readonly Statement[],
): Promise<Answer[]> {
  const client = await connections.connect();
  let lost = false;
  try {
    for (let again = false; ; again = true) {
      try {
        return (await sendTogether(client, [begin, settings, ...statements, end])).slice(2, -1);
      } catch (error) {
        await client.query('rollback').catch(() => (lost = true));
        if (again || lost || !isStalePlan(error)) throw error;
        // Here and not on another connection, which has prepared the same statement most likely.
        await forgetPrepared(client);
      }
    }
  } finally {
    client.release(lost);
  }
}
