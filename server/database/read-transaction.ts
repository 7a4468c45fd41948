import type { PoolClient } from 'pg';
import type { Connections } from './connections.js';
import { sendTogether } from './pipeline.js';
import { forgetPrepared, isStalePlan } from './prepared-names.js';
import { isOfCompany, SharedReads } from './shared-reads.js';
import { settingsStatement, type Settings } from './settings.js';
import type { Answer, Statement } from './statement.js';

const begin: Statement = {
  text: 'begin isolation level repeatable read',
  values: [],
  reusable: true,
  raw: true,
};
const end: Statement = { text: 'commit', values: [], reusable: true, raw: true };

/** By what shares: connections without company of others share among themselves. */
const shared = new WeakMap<object, SharedReads>();

function sharedReadsOf(connections: Connections): SharedReads {
  const pool = connections.company?.pool ?? connections;
  const known = shared.get(pool);
  if (known !== undefined) return known;
  const reads = new SharedReads();
  shared.set(pool, reads);
  return reads;
}

const readOnly: Settings = ['transaction_read_only', 'on'];

/**
 * A statement that has no other to agree with needs neither BEGIN nor COMMIT: what is sent up to one Sync is a transaction
 * by itself, and the settings are as local to it.
 * @returns what its statements have given.
 */
async function inOne(client: PoolClient, set: Statement, statements: readonly Statement[]) {
  if (statements.filter(({ brief }) => brief !== true).length <= 1)
    return (await sendTogether(client, [set, ...statements])).slice(1);
  return (await sendTogether(client, [begin, set, ...statements, end])).slice(2, -1);
}

/**
 * Runs reads in one read-only transaction under the given settings, all in one round trip. The statements see one
 * snapshot, so a list and its count agree; but for rows by their keys, such as the session's and the one that is asked for.
 * @param settings the transaction's role, search_path and so on.
 */
export async function readTransaction(
  connections: Connections,
  settings: Settings,
  statements: readonly Statement[],
): Promise<Answer[]> {
  const set = settingsStatement([...readOnly, ...settings]);
  if (statements.every(({ brief }) => brief === true))
    try {
      return (await sharedReadsOf(connections).send(connections, [set, ...statements])).slice(1);
    } catch (error) {
      if (!isOfCompany(error)) throw error;
    }
  const client = await connections.connect();
  let lost = false;
  try {
    for (let again = false; ; again = true) {
      try {
        return await inOne(client, set, statements);
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
