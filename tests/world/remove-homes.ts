import { quoteIdentifier as q } from '#server/database/statement.js';
import type { Home } from './behind.js';
import { runKept } from './kept-connection.js';

/** Removes what clients had of their own in the cluster, once the installation's database is gone: names are free again. */
export async function removeHomes(superuserUrl: string, homes: readonly Home[]): Promise<void> {
  if (homes.length === 0) return;
  const url = Object.assign(new URL(superuserUrl), { pathname: '/postgres' }).href;
  const databases = homes.flatMap(({ database }) => database ?? []);
  await runKept(url, [
    ...databases.map((database) => `drop database if exists ${q(database)} with (force)`),
    `drop role if exists ${homes.flatMap(({ roles }) => roles.map(q)).join(', ')}`,
  ]);
}
