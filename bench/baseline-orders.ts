import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Bearer } from './baseline-token.js';

const columns = 'id, code, status, total, notes, created_at as "createdAt"';
const living = 'from shared.orders where client_id = $1 and deleted_at is null';
const blockSize = 20;

const sql = {
  enter: `select set_config('app.client_id', $1, true), set_config('role', 'vecindad_guarded', true)`,
  list: `select ${columns} ${living} order by created_at desc, id desc limit 50`,
  count: `select count(*)::int as count ${living}`,
  one: `select ${columns} ${living} and id = $2`,
  codes: `insert into shared.counters (client_id, name, next_number) values ($1, 'order', 1 + ${blockSize})
    on conflict (client_id, name) do update set next_number = counters.next_number + ${blockSize} returning next_number`,
  create: `insert into shared.orders (client_id, id, code, status, total, notes, created_by_id, version, created_at, updated_at)
    values ($1, $2, $3, 'PENDING', $4, $5, $6, 1, $7, $7) returning ${columns}`,
};

type Statement = [name: keyof typeof sql, ...values: unknown[]];

/** As somebody would write it who has only these three questions: named statements, sent together, rows given as they come. */
export class BaselineOrders {
  readonly #pool: pg.Pool;
  readonly #blocks = new Map<string, number[]>();

  /** @param guarded enter the role under row-level security for every question. */
  constructor(
    url: string,
    private readonly guarded: boolean,
  ) {
    this.#pool = new pg.Pool({ connectionString: url, max: 10, pipeline: true });
  }

  async #send(clientId: string, statements: readonly Statement[]): Promise<pg.QueryResult[]> {
    const connection = await this.#pool.connect();
    let failed = true;
    try {
      const named = (statement: Statement) => {
        const [name, ...values] = statement;
        return connection.query({ name, text: sql[name], values });
      };
      const answers = this.guarded
        ? [
            connection.query('begin'),
            named(['enter', clientId]),
            ...statements.map(named),
            connection.query('commit'),
          ]
        : statements.map(named);
      const results = await Promise.all(answers);
      failed = false;
      return this.guarded ? results.slice(2, -1) : results;
    } finally {
      // A connection that has failed may still be answering; it is not given to anybody else.
      connection.release(failed);
    }
  }

  async list({ clientId }: Bearer): Promise<object> {
    const [list, count] = await this.#send(clientId, [
      ['list', clientId],
      ['count', clientId],
    ]);
    const [counted] = (count?.rows ?? []) as { count: number }[];
    return { orders: { nodes: list?.rows, totalCount: counted?.count } };
  }

  async one({ clientId }: Bearer, id: string): Promise<object> {
    const [found] = await this.#send(clientId, [['one', clientId, id]]);
    return { order: (found?.rows[0] as object | undefined) ?? null };
  }

  /** Codes in blocks, as the product takes them. */
  async #code(clientId: string): Promise<string> {
    let number = this.#blocks.get(clientId)?.shift();
    if (number === undefined) {
      const [taken] = await this.#send(clientId, [['codes', clientId]]);
      const [{ next_number: next }] = taken?.rows as [{ next_number: string }];
      number = Number(next) - blockSize;
      this.#blocks.set(
        clientId,
        Array.from({ length: blockSize - 1 }, (_, i) => Number(next) - blockSize + 1 + i),
      );
    }
    return `ORD-${String(number).padStart(6, '0')}`;
  }

  async create(
    { clientId, userId }: Bearer,
    { total, notes }: { total: string; notes: string },
  ): Promise<object> {
    const code = await this.#code(clientId);
    const values = [clientId, uuidv7(), code, total, notes, userId, new Date()];
    const [made] = await this.#send(clientId, [['create', ...values]]);
    return { createOrder: made?.rows[0] as object };
  }

  async end(): Promise<void> {
    await this.#pool.end();
  }
}
