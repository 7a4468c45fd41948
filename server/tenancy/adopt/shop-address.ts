import type pg from 'pg';
import { withConnection } from '#server/database/prepare-installation.js';
import type { Administrator } from '../provision/administrator.js';
import { AdoptionRefused, fault } from './findings.js';

/** Where the old database is. */
export interface ShopAddress {
  /** By its name in the registry; it stays there. */
  readonly server: string;
  readonly database: string;
  /** A superuser's URL, where the installation's administrator may not give the old tables to somebody else. */
  readonly url: string | undefined;
}

/** @param text the name of a database, or a whole URL. */
export function shopAddress(text: string, server: string): ShopAddress {
  if (!/^postgres(ql)?:\/\//.test(text)) return { server, database: text, url: undefined };
  return { server, database: decodeURIComponent(new URL(text).pathname.slice(1)), url: text };
}

const startOf = async (db: pg.Client): Promise<string | undefined> => {
  const { rows } = await db.query<{ start: string }>(
    `select concat_ws(' ', pg_postmaster_start_time(), inet_server_port()) as start`,
  );
  return rows[0]?.start;
};

/** A URL can name anything; later migrations go to the server that the registry names. */
async function assertSameServer(administrator: Administrator, server: string, db: pg.Client): Promise<void> {
  const here = await startOf(db);
  const there = await administrator.onServer(server, startOf);
  if (here !== there)
    throw new AdoptionRefused([fault(null, `the URL leads to another PostgreSQL server than “${server}”`)]);
  const { rows } = await db.query<{ able: boolean }>(
    'select rolsuper as able from pg_roles where rolname = current_user',
  );
  if (rows[0]?.able !== true)
    throw new AdoptionRefused([
      fault(null, 'the URL is not a superuser’s: grant the tables’ owner to the administrator instead'),
    ]);
}

/**
 * Opens one connection to the old database. For as long as it lives nobody else adopts it: the lock goes with the connection,
 * so that one who was killed does not hold it.
 */
export function atShop<T>(
  administrator: Administrator,
  { server, database, url }: ShopAddress,
  work: (db: pg.Client) => Promise<T>,
): Promise<T> {
  return withConnection(url ?? administrator.urlOf(server, database), administrator.ssl, async (db) => {
    if (url !== undefined) await assertSameServer(administrator, server, db);
    const { rows } = await db.query<{ free: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('vecindad:adopt', 0)) as free`,
    );
    if (rows[0]?.free !== true)
      throw new AdoptionRefused([fault(null, 'another adoption of this database is at work')]);
    return work(db);
  });
}

/** Whether the old database has become this client's placement already: an adoption was killed after its transaction. */
export async function isAdopted(db: pg.Client, clientId: string, ownerRole: string): Promise<boolean> {
  const { rows } = await db.query<{ ours: boolean }>(
    `select pg_get_userbyid(nspowner) = $1 as ours from pg_namespace where nspname = 'shared'`,
    [ownerRole],
  );
  if (rows[0]?.ours !== true) return false;
  return (
    ((await db.query('select from shared.residents where client_id = $1', [clientId])).rowCount ?? 0) > 0
  );
}
