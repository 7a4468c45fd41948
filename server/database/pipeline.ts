import type { PoolClient } from 'pg';
import { Batch } from './batch.js';
import type { Answer, Statement } from './statement.js';

/** COMMIT was answered with ROLLBACK: PostgreSQL does so after any failed statement, without an error. */
export class CommitRefused extends Error {
  constructor() {
    super('The transaction had failed; nothing was committed.');
  }
}

/**
 * Sends statements over one connection without waiting in between: one round trip for all of them (architecture 5). Outside
 * of a transaction they are one of their own.
 * @returns their answers in order.
 * @throws the first failure; nothing after it was tried, and the transaction that they are in waits for its rollback.
 */
export function sendTogether(client: PoolClient, statements: readonly Statement[]): Promise<Answer[]> {
  return client.query(new Batch(client, statements)).answers;
}

const end: Statement = { text: 'commit', values: [], reusable: true };

/** Commits and looks at the answer. @throws CommitRefused where PostgreSQL rolled back instead. */
export async function commit(client: PoolClient): Promise<void> {
  const [answer] = await sendTogether(client, [end]);
  if (answer?.command !== 'COMMIT') throw new CommitRefused();
}
