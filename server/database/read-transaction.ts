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

const shared = new WeakMap<Connections, SharedReads>();

function sharedReadsOf(connections: Connections): SharedReads {
  const known = shared.get(connections);
  if (known !== undefined) return known;
  const reads = new SharedReads(connections);
  shared.set(connections, reads);
  return reads;
}

const readOnly: Settings = ['transaction_read_only', 'on'];

/**
 * One statement has no other to agree with, so it needs neither BEGIN nor COMMIT: what is sent up to one Sync is a
 * transaction by itself, and the settings are as local to it.
 * @returns what its statements have given.
 */
async function inOne(client: PoolClient, set: Statement, statements: readonly Statement[]) {
  if (statements.length === 1) return (await sendTogether(client, [set, ...statements])).slice(1);
  return (await sendTogether(client, [begin, set, ...statements, end])).slice(2, -1);
}

/**
 * Runs reads in one read-only transaction under the given settings, all in one round trip. The statements see one
 * snapshot, so a list and its count agree.
 * @param settings the transaction's role, search_path and so on.
 */
export async function readTransaction(
  connections: Connections,
  settings: Settings,
  statements: readonly Statement[],
): Promise<Answer[]> {
  const set = settingsStatement([...readOnly, ...settings]);
  if (statements.length === 1 && statements[0]?.brief === true)
    try {
      return (await sharedReadsOf(connections).send([set, ...statements])).slice(1);
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
