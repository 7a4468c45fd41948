import { withConnection } from '#server/database/prepare-installation.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import type { Home } from './behind.js';

/** Removes what clients had of their own in the cluster, once the installation's database is gone: names are free again. */
export async function removeHomes(superuserUrl: string, homes: readonly Home[]): Promise<void> {
  if (homes.length === 0) return;
  const url = Object.assign(new URL(superuserUrl), { pathname: '/postgres' }).href;
  await withConnection(url, undefined, async (db) => {
    for (const { database } of homes)
      if (database !== null) await db.query(`drop database if exists ${q(database)} with (force)`);
    await db.query(`drop role if exists ${homes.flatMap(({ roles }) => roles.map(q)).join(', ')}`);
  });
}
