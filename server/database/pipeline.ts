import type { PoolClient, QueryResult } from 'pg';
import { keepsPrepared } from './pooler.js';
import { preparedName } from './prepared-names.js';
import type { Row, Statement } from './statement.js';

/** COMMIT was answered with ROLLBACK: PostgreSQL does so after any failed statement, without an error. */
export class CommitRefused extends Error {
  constructor() {
    super('The transaction had failed; nothing was committed.');
  }
}

function toQuery(client: PoolClient, statement: Statement) {
  const { text, values, reusable } = statement;
  return reusable && keepsPrepared(client)
    ? { name: preparedName(client, text), text, values: [...values] }
    : { text, values: [...values] };
}

/**
 * Sends statements over one connection without waiting in between: one round trip for all of them (architecture 5).
 * @returns their results in order, once every one has answered, so that the connection is quiet again.
 * @throws the first failure; what follows a failure in a transaction fails only because of it.
 */
export async function sendTogether(
  client: PoolClient,
  statements: readonly Statement[],
): Promise<QueryResult<Row>[]> {
  const answers = await Promise.allSettled(
    statements.map((statement) => client.query<Row>(toQuery(client, statement))),
  );
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason as Error;
    return answer.value;
  });
}

/** Commits and looks at the answer. @throws CommitRefused where PostgreSQL rolled back instead. */
export async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new CommitRefused();
}
