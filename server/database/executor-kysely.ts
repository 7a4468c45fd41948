import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Statement } from './statement.js';

/** Where the ORM's statements go: an open transaction of ours, or the read path. */
export type Executor = (
  statement: Statement,
) => Promise<{ rows: Record<string, unknown>[]; rowCount: number | null; command: string }>;

/** MikroORM speaks to the database only through Kysely; this driver hands each statement to an executor of ours. */
class ExecutorDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(execute: Executor) {
    this.#connection = {
      async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
        const { rows, rowCount, command } = await execute({ text: query.sql, values: query.parameters });
        const changes =
          command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE';
        return { rows: rows as R[], ...(changes ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) };
      },
      streamQuery: () => {
        throw new Error('Streaming is not offered inside a transaction of the client’s.');
      },
    };
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {
    throw new Error('The transaction is opened and closed by ctx.write alone; it does not nest.');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

/** A Kysely that sends everything to `execute`, to be set as an EntityManager's transaction context. */
export function kyselyOver(execute: Executor): Kysely<unknown> {
  return new Kysely({
    dialect: {
      createDriver: () => new ExecutorDriver(execute),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  });
}
