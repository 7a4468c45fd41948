import pg from 'pg';
import type { Home, Homes } from './home.js';
import { sql, type Question } from './baseline-sql.js';

export interface BaselineOptions {
  /** Of the installation's database. */
  readonly url: string;
  /** Enter the role under row-level security on the shared tier. */
  readonly guarded: boolean;
  readonly homes: Homes;
}

const poolMax = 10;

/** Ways into the clients' homes: for each the same role, schema and connection as the product uses. */
export class BaselineHomes {
  readonly #pools = new Map<string, pg.Pool>();
  readonly #shared: Home;

  constructor(private readonly options: BaselineOptions) {
    const role = options.guarded ? 'vecindad_guarded' : null;
    this.#shared = { tier: 'SHARED', schema: 'shared', role, url: null };
  }

  #poolOf({ url }: Home): pg.Pool {
    const connectionString = url ?? this.options.url;
    const known = this.#pools.get(connectionString);
    if (known) return known;
    const pool = new pg.Pool({
      connectionString,
      max: poolMax,
      pipeline: true,
      options: '-c search_path=shared',
    });
    this.#pools.set(connectionString, pool);
    return pool;
  }

  /** What a transaction there has to be told, as one statement; undefined where it needs none. */
  #settings(clientId: string, { tier, schema, role }: Home, actor: string | undefined) {
    const settings = [
      ...(role === null ? [] : ['app.client_id', clientId]),
      ...(actor === undefined ? [] : ['app.actor', actor]),
      ...(tier === 'SCHEMA' ? ['search_path', schema] : []),
      ...(role === null ? [] : ['role', role]),
    ];
    if (settings.length === 0) return undefined;
    const calls = Array.from(
      { length: settings.length / 2 },
      (_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`,
    );
    return { name: `settings ${calls.length}`, text: `select ${calls.join(', ')}`, values: settings };
  }

  /**
   * Asks in one round trip, and in a transaction where one is needed.
   * @param actor who writes, as the record of changes wants it; reads have none.
   */
  async ask(clientId: string, questions: readonly Question[], actor?: string): Promise<pg.QueryResult[]> {
    const home = this.options.homes[clientId] ?? this.#shared;
    const settings = this.#settings(clientId, home, actor);
    const connection = await this.#poolOf(home).connect();
    let failed = true;
    try {
      const send = ([name, ...values]: Question) =>
        connection.query({
          text: sql[name],
          values,
          ...(name === 'nested' ? { rowMode: 'array' } : {}),
          // Kept prepared, except where every client has tables of its own: their number would have no end.
          ...(home.tier === 'SCHEMA' ? {} : { name }),
        });
      const results = await Promise.all(
        settings === undefined
          ? questions.map(send)
          : [
              connection.query('begin'),
              connection.query(settings),
              ...questions.map(send),
              connection.query('commit'),
            ],
      );
      failed = false;
      return settings === undefined ? results : results.slice(2, -1);
    } finally {
      // A connection that has failed may still be answering; it is not given to anybody else.
      connection.release(failed);
    }
  }

  async end(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.end()));
  }
}
