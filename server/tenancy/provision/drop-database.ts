import type pg from 'pg';
import { quoteIdentifier as q } from '#server/database/statement.js';

/** Somebody came in between sending everybody away and the drop. */
const inUse = '55006';
/** An autovacuum worker is in it, which is nobody's: `with (force)` fails for whoever is no superuser. */
const notAllowed = '42501';
const tries = 5;

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Sends people away, and leaves it to PostgreSQL to do so with its own workers, as it does for a drop without force. */
async function dropGently(db: pg.Client, name: string): Promise<void> {
  await db.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename is not null',
    [name],
  );
  await db.query(`drop database ${q(name)}`);
}

/**
 * Drops a database with whoever is connected to it.
 * @param db the administrator's, a member of the database's owner and of whoever is connected. @throws what PostgreSQL refuses.
 */
export async function dropDatabase(db: pg.Client, name: string): Promise<void> {
  try {
    await db.query(`drop database ${q(name)} with (force)`);
    return;
  } catch (error) {
    if (codeOf(error) !== notAllowed) throw error;
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dropGently(db, name);
      return;
    } catch (error) {
      if (attempt >= tries || codeOf(error) !== inUse) throw error;
    }
  }
}
