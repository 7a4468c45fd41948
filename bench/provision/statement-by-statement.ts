import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import {
  journal,
  migrationSettings,
  statementsOf,
  type MigrationRun,
} from '#server/database/run-migrations.js';
import { quoteIdentifier } from '#server/database/statement.js';

/** What the product did first: MikroORM's own migrator, with an ORM and a connection for each run. */
export async function byMikroOrm(url: string, run: MigrationRun): Promise<void> {
  const orm = await MikroORM.init({
    entities: [],
    discovery: { warnWhenNoEntities: false },
    clientUrl: url,
    ensureDatabase: false,
    schema: run.schema,
    extensions: [Migrator],
    pool: { min: 1, max: 1 },
    onCreateConnection: async (connection) => {
      const { executeQuery } = connection as { executeQuery: (query: CompiledQuery) => Promise<unknown> };
      for (const [name, value] of migrationSettings(run))
        await executeQuery.call(
          connection,
          CompiledQuery.raw('select set_config($1, $2, false)', [name, value]),
        );
      await executeQuery.call(connection, CompiledQuery.raw(`set role ${quoteIdentifier(run.roles.owner)}`));
    },
    migrations: {
      migrationsList: [...run.migrations],
      snapshot: false,
      silent: true,
      schema: run.schema,
      transactional: true,
    },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}

/** The product's own way but for one thing: each statement is a round trip. */
export async function oneByOne(db: pg.Client, run: MigrationRun): Promise<void> {
  await db.query('begin');
  for (const [name, value] of migrationSettings(run))
    await db.query('select set_config($1, $2, true)', [name, value]);
  await db.query(`set local role ${quoteIdentifier(run.roles.owner)}`);
  await db.query(journal);
  for (const migration of run.migrations) {
    for (const text of await statementsOf(migration)) await db.query(text);
    await db.query('insert into mikro_orm_migrations (name) values ($1)', [migration.name]);
  }
  await db.query('commit');
}
