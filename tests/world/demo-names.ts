import { inject } from 'vitest';
import pg from 'pg';

/**
 * Waits until no other test file has the demo: roles and databases of its companies belong to the whole cluster, where each
 * name is there once. @returns what lets the next have it.
 */
export async function haveDemoNames(): Promise<() => Promise<void>> {
  const holder = new pg.Client({ connectionString: inject('superuserUrl') });
  await holder.connect();
  await holder.query(`select pg_advisory_lock(hashtextextended('the demo', 0))`);
  return () => holder.end();
}
