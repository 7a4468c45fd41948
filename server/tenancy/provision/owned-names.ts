import type pg from 'pg';
import { AppError } from '#server/errors/app-error.js';

/** How the comment on every role that was made for a client begins, in whatever installation; see InstallationMark. */
export const mark = 'vecindad client ';

/** A role, schema or database of the wanted name is there and not ours. */
export class NameInUse extends AppError {
  constructor(kind: string, name: string) {
    super('CONFLICT', `The ${kind} ${name} exists in PostgreSQL already and was not made for this client.`, {
      field: 'slug',
    });
  }
}

export type Whose = 'OURS' | 'THEIRS' | 'NOBODYS';

async function whose(db: pg.Client, question: string, name: string, owned: string): Promise<Whose> {
  const { rows } = await db.query<{ mark: string | null }>(question, [name]);
  if (rows[0] === undefined) return 'NOBODYS';
  return rows[0].mark === owned ? 'OURS' : 'THEIRS';
}

/** @param own the client's mark, see InstallationMark: what does not bear it is somebody else's and is never touched. */
export const whoseRole = (db: pg.Client, role: string, own: string): Promise<Whose> =>
  whose(db, `select shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = $1`, role, own);

export const whoseSchema = (db: pg.Client, schema: string, owner: string): Promise<Whose> =>
  whose(db, 'select pg_get_userbyid(nspowner) as mark from pg_namespace where nspname = $1', schema, owner);

export const whoseDatabase = (db: pg.Client, database: string, owner: string): Promise<Whose> =>
  whose(db, 'select pg_get_userbyid(datdba) as mark from pg_database where datname = $1', database, owner);

/** Whether it is there and ours. @throws NameInUse for another's. */
export function isOurs(found: Whose, kind: string, name: string): boolean {
  if (found === 'THEIRS') throw new NameInUse(kind, name);
  return found === 'OURS';
}
