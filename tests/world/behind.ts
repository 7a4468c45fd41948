import pg from 'pg';
import { sharedPlacementId } from '#server/tenancy/placement.entity.js';

interface Place {
  readonly database: string;
  readonly schema: string;
}

/** What a client has of its own in the cluster. */
export interface Home {
  /** Null: its schema goes with the installation's database. */
  readonly database: string | null;
  readonly roles: readonly string[];
}

/** Databases are dropped under it at the end, which must not end the tests. */
function poolOn(config: pg.ClientConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** What a test does behind the product's back, as the bootstrap superuser, wherever rows live. */
export class Behind {
  readonly #installation: pg.Pool;
  /** One for each place where clients live, by database and schema. */
  readonly #places = new Map<string, pg.Pool>();

  constructor(private readonly superuserUrl: string) {
    this.#installation = poolOn({ connectionString: superuserUrl });
  }

  /** In the installation's database, where names need their schema. */
  async sql<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.#installation.query<R>(text, values)).rows;
  }

  /** Where the client lives now, by the registry: its tables need no schema. */
  async sqlOf<R extends pg.QueryResultRow>(
    clientId: string,
    text: string,
    values: unknown[] = [],
  ): Promise<R[]> {
    return (await this.#poolOf(await this.#placeOf(clientId)).query<R>(text, values)).rows;
  }

  /** A connection to where the client lives that the caller ends, e.g. to hold a lock. */
  async connectionOf(clientId: string): Promise<pg.Client> {
    const client = new pg.Client(this.#at(await this.#placeOf(clientId)));
    await client.connect();
    return client;
  }

  async #placeOf(clientId: string): Promise<Place> {
    const [place] = await this.sql<Place & pg.QueryResultRow>(
      `select coalesce(p.database, current_database()) as database, p.schema
       from central.clients c join central.placements p on p.id = c.placement_id where c.id = $1`,
      [clientId],
    );
    if (place === undefined) throw new Error('The registry does not know this client.');
    return place;
  }

  #poolOf({ database, schema }: Place): pg.Pool {
    const key = `${database}/${schema}`;
    const known = this.#places.get(key);
    if (known) return known;
    const pool = poolOn(this.#at({ database, schema }));
    this.#places.set(key, pool);
    return pool;
  }

  #at({ database, schema }: Place): pg.ClientConfig {
    const url = Object.assign(new URL(this.superuserUrl), { pathname: `/${database}` });
    return { connectionString: url.href, options: `-c search_path=${schema}` };
  }

  /** What clients have of their own, and would outlive the installation's database. */
  async homes(): Promise<Home[]> {
    return this.sql<Home & pg.QueryResultRow>(
      'select database, array[role, owner_role] as roles from central.placements where id <> $1',
      [sharedPlacementId],
    );
  }

  async end(): Promise<void> {
    await Promise.all([this.#installation, ...this.#places.values()].map((pool) => pool.end()));
  }
}
