import type pg from 'pg';
import { tenantMigrations } from '../../migrations/tenant/list.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { runMigrations } from '#server/database/run-migrations.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import type { RegisteredPlacement } from '#server/tenancy/registry.js';
import { makeSchema } from '#server/tenancy/provision/make-home.js';
import type { World } from './world.js';

/** Who lives in a placement and may sign in there; the first migration makes these tables. */
const people = ['residents', 'users', 'sessions'];

/** Copies the columns that a table has in both schemas. */
async function copy(db: pg.Client, table: string, from: string, to: string): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = $1 and table_name = $3
     intersect
     select column_name from information_schema.columns where table_schema = $2 and table_name = $3 and is_generated = 'NEVER'`,
    [from, to, table],
  );
  const columns = rows.map(({ name }) => q(name)).join(', ');
  await db.query(`insert into ${q(to)}.${table} (${columns}) select ${columns} from ${q(from)}.${table}`);
}

/** The superuser's address of the database that a placement is in. */
export function superuserUrlOf(world: World, { database }: RegisteredPlacement): string {
  const url = new URL(world.database.superuserUrl);
  if (database !== null) url.pathname = `/${database}`;
  return url.href;
}

/**
 * Makes a client's own placement anew as it was when `last` was the newest migration, with its people and nothing else, and
 * lets the registry say so.
 */
export async function makeOlder(world: World, clientId: string, last: string): Promise<RegisteredPlacement> {
  const placement = await world.server.services.registry.placementOf(clientId);
  const { schema, database, ownerRole, role } = placement;
  if (ownerRole === null || role === null)
    throw new Error('Only a placement of a client’s own can be older.');
  await withConnection(superuserUrlOf(world, placement), undefined, async (db) => {
    await db.query(`alter schema ${q(schema)} rename to as_it_was`);
    await makeSchema(db, { schema, database, ownerRole, role });
    await runMigrations(db, {
      schema,
      roles: { owner: ownerRole, serving: role, guarded: undefined },
      clientId,
      migrations: tenantMigrations.filter(({ name }) => name <= last),
    });
    await db.query('reset role');
    for (const table of people) await copy(db, table, 'as_it_was', schema);
    await db.query('drop schema as_it_was cascade');
  });
  await world.sql('update central.placements set migration = $2 where id = $1', [placement.id, last]);
  await world.registryCatchesUp();
  return placement;
}
