import type pg from 'pg';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { mainServer } from '../placement.entity.js';
import type { RegisteredPlacement } from '../registry.js';
import type { Administrator } from './administrator.js';
import { catalogueTransaction } from './catalogue-transaction.js';
import { dropDatabase } from './drop-database.js';
import { whoseDatabase, whoseRole, whoseSchema } from './owned-names.js';

/** Lets go of everything that a role owns or was granted in this database, so that it can be dropped. */
export async function dropOwned(db: pg.Client, role: string): Promise<void> {
  await db.query(`grant ${q(role)} to current_user`);
  await db.query(`drop owned by ${q(role)} cascade`);
}

/**
 * Takes back what was made for a client: schema or database, and both roles. What is missing was never made; what does not
 * bear this client's mark is somebody else's and stays.
 */
export async function removeHome(
  administrator: Administrator,
  mark: string,
  placement: RegisteredPlacement,
): Promise<void> {
  const { server, database, schema, ownerRole, role } = placement;
  if (ownerRole === null || role === null) return;
  await administrator.onServer(server, async (db) => {
    const owner = (await whoseRole(db, ownerRole, mark)) === 'OURS';
    const serving = (await whoseRole(db, role, mark)) === 'OURS';
    if (serving) await db.query(`grant ${q(role)} to current_user`);
    if (owner && database !== null && (await whoseDatabase(db, database, ownerRole)) === 'OURS')
      await dropDatabase(db, database);
    await catalogueTransaction(db, async () => {
      if (
        owner &&
        database === null &&
        server === mainServer &&
        (await whoseSchema(db, schema, ownerRole)) === 'OURS'
      )
        await db.query(`drop schema ${q(schema)} cascade`);
      for (const [name, there] of [
        [role, serving],
        [ownerRole, owner],
      ] as const) {
        if (!there) continue;
        await dropOwned(db, name);
        await db.query(`drop role ${q(name)}`);
      }
    });
  });
}

/**
 * Takes back the two roles alone, as long as nothing is theirs: PostgreSQL refuses to drop an owner of anything, so a
 * database that was adopted in the meantime can't be lost by this.
 */
export async function removeRoles(
  administrator: Administrator,
  mark: string,
  { server, ownerRole, role }: RegisteredPlacement,
): Promise<void> {
  await administrator.onServer(server, (db) =>
    catalogueTransaction(db, async () => {
      for (const name of [role, ownerRole])
        if (name !== null && (await whoseRole(db, name, mark)) === 'OURS')
          await db.query(`drop role ${q(name)}`);
    }),
  );
}
