import type { MikroORM } from '@mikro-orm/postgresql';
import { centreOf } from '../centre.js';

/** What a mark says. */
export interface Mark {
  readonly clientId: string;
  /** Id of the installation. */
  readonly installation: string;
  /** PostgreSQL's own number of the installation's database. */
  readonly database: string;
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shape = new RegExp(`^vecindad client (${uuid}) of (${uuid})/(\\d+)$`);

/** Reads a role's comment; undefined for what is no mark. */
export function readMark(comment: string | null): Mark | undefined {
  const [, clientId, installation, database] = shape.exec(comment ?? '') ?? [];
  if (clientId === undefined || installation === undefined || database === undefined) return undefined;
  return { clientId, installation, database };
}

type Self = Omit<Mark, 'clientId'>;

/**
 * The comment on every role that is made for a client. Roles belong to the whole PostgreSQL server, so it names the
 * installation, and its database by PostgreSQL's own number: a copy of the database has the same id, but another number,
 * and must never take the roles of the original for its own.
 */
export class InstallationMark {
  #self: Promise<Self> | undefined;

  constructor(private readonly orm: MikroORM) {}

  async of(clientId: string): Promise<string> {
    const { installation, database } = await this.self();
    return `vecindad client ${clientId} of ${installation}/${database}`;
  }

  /** This installation, as its marks name it. */
  self(): Promise<Self> {
    this.#self ??= this.#ask().catch((error: unknown) => {
      this.#self = undefined;
      throw error;
    });
    return this.#self;
  }

  async #ask(): Promise<Self> {
    const [row] = await centreOf(this.orm).execute<Self[]>(
      `select i.id::text as installation, d.oid::text as database
         from central.installation i, pg_database d where d.datname = current_database()`,
    );
    if (row === undefined) throw new Error('The installation does not know which it is.');
    return row;
  }
}
