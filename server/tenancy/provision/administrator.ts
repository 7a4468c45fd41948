import type pg from 'pg';
import { openConnection, withConnection } from '#server/database/prepare-installation.js';
import { mainServer } from '../placement.entity.js';

export interface AdministratorOptions {
  /** DATABASE_URL: names the installation's database and the role that serves. */
  readonly applicationUrl: string;
  /** DATABASE_ADMIN_URL; undefined where this process has no such right. */
  readonly adminUrl: string | undefined;
  /** DATABASE_SERVERS: administrators of further servers by name. */
  readonly servers: Readonly<Record<string, string>>;
  readonly ssl: { ca: string } | undefined;
}

/** There are no administrator's credentials for a server here: a worker or the operator's tool that has them goes on. */
export class NoAdministrator extends Error {
  constructor(server: string) {
    super(
      server === mainServer
        ? 'DATABASE_ADMIN_URL is not set here.'
        : `DATABASE_SERVERS does not name the server “${server}” here.`,
    );
  }
}

/** The administrator's connections: for provisioning and migrations alone, never for a request (D3). */
export class Administrator {
  /** The role that serves the installation, which enters the roles of SCHEMA clients. */
  readonly servingRole: string;
  readonly installationDatabase: string;
  /** DATABASE_URL. */
  readonly applicationUrl: string;
  readonly ssl: { ca: string } | undefined;

  constructor(protected readonly options: AdministratorOptions) {
    this.applicationUrl = options.applicationUrl;
    const application = new URL(options.applicationUrl);
    this.servingRole = decodeURIComponent(application.username);
    this.installationDatabase = decodeURIComponent(application.pathname.slice(1)) || 'vecindad';
    this.ssl = options.ssl;
  }

  #base(server: string): string {
    const { adminUrl, servers } = this.options;
    const url = server === mainServer ? adminUrl : servers[server];
    if (url === undefined) throw new NoAdministrator(server);
    return url;
  }

  /** Whether this process may provision on a server. */
  reaches(server: string): boolean {
    return server === mainServer
      ? this.options.adminUrl !== undefined
      : this.options.servers[server] !== undefined;
  }

  /** Where the clients' roles reach a database of the server: host and port without anybody's name. */
  addressOf(server: string): URL {
    const from = new URL(server === mainServer ? this.options.applicationUrl : this.#base(server));
    from.username = '';
    from.password = '';
    from.pathname = '';
    return from;
  }

  /** @param database null for the installation's own. @throws NoAdministrator */
  urlOf(server: string, database: string | null): string {
    const url = new URL(this.#base(server));
    url.pathname = `/${encodeURIComponent(database ?? this.installationDatabase)}`;
    return url.href;
  }

  /** One connection to the administrator's own database of a server, where databases are made from. */
  onServer<T>(server: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
    return server === mainServer
      ? this.inDatabase(server, null, work)
      : this.connected(this.#base(server), work);
  }

  /** One connection to a database of a server, for the length of `work` or until it is cut. @throws NoAdministrator */
  async inDatabase<T>(
    server: string,
    database: string | null,
    work: (db: pg.Client) => Promise<T>,
    cut?: AbortSignal,
  ): Promise<T> {
    return this.connected(this.urlOf(server, database), work, cut);
  }

  /** A connection to an address, for the length of `work`. */
  protected async connected<T>(
    url: string,
    work: (db: pg.Client) => Promise<T>,
    cut?: AbortSignal,
  ): Promise<T> {
    return withConnection(url, this.ssl, work, cut);
  }

  /** The same administrator, whose connections stay open from one piece of work to the next. */
  lasting(): LastingAdministrator {
    return new LastingAdministrator(this.options);
  }
}

/**
 * For several steps after each other: a new connection for each took a third of the time that a client's founding takes. The
 * caller closes it.
 */
export class LastingAdministrator extends Administrator {
  readonly #open = new Map<string, pg.Client>();

  protected override async connected<T>(
    url: string,
    work: (db: pg.Client) => Promise<T>,
    cut?: AbortSignal,
  ): Promise<T> {
    if (cut) return super.connected(url, work, cut);
    const known = this.#open.get(url);
    const db = known ?? (await openConnection(url, this.ssl));
    this.#open.set(url, db);
    try {
      // The role and the settings of the step before.
      if (known) await db.query('discard all');
      return await work(db);
    } catch (error) {
      // Perhaps it is the connection that failed, or it is in the middle of a transaction.
      this.#open.delete(url);
      await db.end();
      throw error;
    }
  }

  async close(): Promise<void> {
    const all = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(all.map((db) => db.end()));
  }
}
