import type pg from 'pg';
import { withConnection } from '#server/database/prepare-installation.js';
import { runMigrations } from '#server/database/run-migrations.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import type { Administrator } from '#server/tenancy/provision/administrator.js';
import { makeDatabase, makeSchema } from '#server/tenancy/provision/make-home.js';
import type { OwnPlacement } from './founding.js';
import { runOf } from './tables.js';
import type { Times } from './timed.js';

const prepared = {
  database: 'prepared',
  schema: 'shared',
  ownerRole: 'owner_prepared',
  role: 'user_prepared',
};

/** A database with all tables, of roles that are nobody's, to be copied. */
async function prepare(administrator: Administrator, like: OwnPlacement): Promise<void> {
  const { ownerRole, role, database } = prepared;
  await administrator.onServer('main', async (db) => {
    await db.query(
      `create role ${ownerRole} nologin; create role ${role} nologin; grant ${ownerRole} to current_user`,
    );
    await makeDatabase(db, prepared, database);
  });
  await administrator.inDatabase('main', database, async (db) => {
    await makeSchema(db, prepared);
    await runMigrations(db, runOf({ ...like, ...prepared }));
  });
}

/** A client's own database with its tables: from nothing, and from a prepared one, in turn. */
export async function makeDatabases(
  administrator: Administrator,
  placements: readonly OwnPlacement[],
  times: Times,
): Promise<void> {
  const [first] = placements;
  if (first === undefined) return;
  await prepare(administrator, first);
  const inside = <T>(placement: OwnPlacement, work: (db: pg.Client) => Promise<T>) =>
    withConnection(administrator.urlOf('main', placement.database), undefined, work);
  const onServer = (text: string) => administrator.onServer('main', (db) => db.query(text));

  for (const placement of placements) {
    const { database, ownerRole } = placement;
    if (database === null) continue;
    await onServer(`drop database ${q(database)} with (force)`);
    await times.of(
      'CREATE DATABASE … TEMPLATE template0, then schema and migrations (the product)',
      async () => {
        await administrator.onServer('main', (db) => makeDatabase(db, placement, database));
        await inside(placement, async (db) => {
          await makeSchema(db, placement);
          await runMigrations(db, runOf(placement));
        });
      },
    );
    for (const strategy of ['wal_log', 'file_copy']) {
      await onServer(`drop database ${q(database)} with (force)`);
      // Only the least that a copy would need: grants, policies and the one-resident check name the roles too.
      await times.of(
        `CREATE DATABASE … TEMPLATE prepared, strategy ${strategy}, then REASSIGN OWNED`,
        async () => {
          await onServer(
            `create database ${q(database)} owner ${q(ownerRole)} template ${prepared.database} strategy ${strategy}`,
          );
          await inside(placement, (db) =>
            db.query(
              // A function's new owner has to be able to make one in its schema, so that goes first.
              `alter schema shared owner to ${q(ownerRole)}; reassign owned by ${prepared.ownerRole} to ${q(ownerRole)}`,
            ),
          );
        },
      );
    }
  }
}
