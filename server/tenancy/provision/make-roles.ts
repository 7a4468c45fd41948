import type pg from 'pg';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { catalogueTransaction } from './catalogue-transaction.js';
import { isOurs, whoseRole } from './owned-names.js';
import { scramVerifier } from './scram-verifier.js';

export interface RolesToMake {
  /** The comment that says whose they are; see InstallationMark. */
  readonly mark: string;
  readonly ownerRole: string;
  readonly role: string;
  readonly password: string;
  /** Who enters the role by SET LOCAL ROLE (SCHEMA); undefined where it signs in by itself (DATABASE). */
  readonly enteredBy: string | undefined;
}

const rowsOnly = 'noinherit nosuperuser nocreatedb nocreaterole nobypassrls';

async function makeRole(db: pg.Client, name: string, signIn: string, mark: string): Promise<void> {
  if (isOurs(await whoseRole(db, name, mark), 'role', name)) {
    // Without the other attributes: before PostgreSQL 16 only a superuser may so much as name them.
    await db.query(`alter role ${q(name)} ${signIn}`);
    return;
  }
  await db.query(`create role ${q(name)} ${signIn} ${rowsOnly}`);
  await db.query(`comment on role ${q(name)} is ${db.escapeLiteral(mark)}`);
}

/**
 * Makes a client's two roles (D2): the owner, which nobody signs in as, and the one that serves. Again is no harm: the
 * password is set to the registry's. @throws NameInUse for a role of that name that is somebody else's.
 */
export async function makeRoles(db: pg.Client, roles: RolesToMake): Promise<void> {
  const { mark, ownerRole, role, enteredBy } = roles;
  const verifier = db.escapeLiteral(scramVerifier(roles.password));
  await catalogueTransaction(db, async () => {
    await makeRole(db, ownerRole, 'nologin', mark);
    await makeRole(db, role, `login password ${verifier}`, mark);
    // Membership first: a managed database's administrator is no superuser and could make nothing for the owner (D1).
    await db.query(`grant ${q(ownerRole)} to current_user`);
    if (enteredBy !== undefined) await db.query(`grant ${q(role)} to ${q(enteredBy)}`);
  });
}
