import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** Two sessions changed one row of the catalogue ("tuple concurrently updated"), or waited for each other. */
const again = new Set(['XX000', '40P01']);
const tries = 8;

/** Runs statements on roles and grants as one transaction, again where another session was at the same row of the catalogue. */
export async function catalogueTransaction(db: pg.Client, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.query('begin');
      await work();
      await db.query('commit');
      return;
    } catch (error) {
      await db.query('rollback').catch(() => undefined);
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (attempt >= tries || !again.has(code)) throw error;
      await sleep(20 * attempt * Math.random());
    }
  }
}
